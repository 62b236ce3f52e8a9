import fs from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import git, { type GitHttpRequest, type GitHttpResponse, type HttpClient } from 'isomorphic-git'
import { problem } from '#contract/problem.ts'
import { parseHead, type KnownHead } from '#engine/log/sealing/heads.ts'
import { headFile, headText, type HeadPublisher } from '#engine/log/sealing/publisher.ts'
import type { Seal } from '#engine/log/sealing/seal.ts'
import type { Outgoing } from '#platform/http/outgoing/outgoing.ts'

const author = { name: 'Keelson', email: 'keelson@localhost' }

/**
 * Heads as commits of a repository on this machine, pushed to its `origin` where that is an address of the web. The
 * objects are written as they are: no working tree is touched and no hook of the repository runs.
 */
export const gitPublisher = (outgoing: Outgoing): HeadPublisher => ({
  kind: 'git',
  publish: async (target, seal) => {
    const repository = await repositoryAt(target)
    const oid = (await commitWith(repository, seal)) ?? (await git.resolveRef({ ...repository, ref: 'HEAD' }))
    await push(repository, outgoing)
    return { commit: oid, path: `${seal.chain}/${headFile(seal)}` }
  },
  read: async (target) => headsIn(await repositoryAt(target), target),
})

interface Repository {
  readonly fs: typeof fs
  readonly gitdir: string
}

const repositoryAt = async (target: string): Promise<Repository> => {
  for (const gitdir of [join(target, '.git'), target]) {
    const isThere = await stat(join(gitdir, 'objects')).then(
      (facts) => facts.isDirectory(),
      () => false,
    )
    if (isThere) return { fs, gitdir }
  }
  throw problem('unavailable', {
    message: `There is no Git repository in ${target} on this machine.`,
    remedy: 'Make one there (git init --bare, git clone --bare) for the user who runs Keelson.',
  })
}

type Tree = Awaited<ReturnType<typeof git.readTree>>['tree']

/** A commit that adds the head's file to what the branch has; null when it has it already. */
const commitWith = async (repository: Repository, seal: Seal): Promise<string | null> => {
  const ref = (await git.currentBranch({ ...repository, fullname: true })) ?? 'refs/heads/main'
  const parent = await git.resolveRef({ ...repository, ref }).catch(() => null)
  const root = parent ? await treeAt(repository, parent, undefined) : []
  const folder = parent ? await treeAt(repository, parent, seal.chain) : []
  const oid = await git.writeBlob({ ...repository, blob: Buffer.from(headText(seal)) })
  const path = headFile(seal)
  if (folder.some((entry) => entry.path === path && entry.oid === oid)) return null
  const inner = await git.writeTree({
    ...repository,
    tree: [...folder.filter((entry) => entry.path !== path), { mode: '100644', path, oid, type: 'blob' }],
  })
  const tree = await git.writeTree({
    ...repository,
    tree: [
      ...root.filter((entry) => entry.path !== seal.chain),
      { mode: '040000', path: seal.chain, oid: inner, type: 'tree' },
    ],
  })
  return git.commit({
    ...repository,
    ref,
    tree,
    parent: parent === null ? [] : [parent],
    author,
    message: `Seal ${seal.number}: ${seal.total} events\n\n${seal.hash}\n`,
  })
}

const treeAt = async (repository: Repository, oid: string, filepath: string | undefined): Promise<Tree> =>
  git.readTree({ ...repository, oid, ...(filepath !== undefined && { filepath }) }).then(
    ({ tree }) => tree,
    (error: unknown) => {
      if ((error as { code?: unknown }).code === 'NotFoundError') return []
      throw error
    },
  )

const headsIn = async (repository: Repository, target: string): Promise<readonly KnownHead[]> => {
  const heads: KnownHead[] = []
  const commit = await git.resolveRef({ ...repository, ref: 'HEAD' }).catch(() => null)
  if (commit === null) return heads
  for (const folder of await treeAt(repository, commit, undefined)) {
    if (folder.type !== 'tree') continue
    for (const { path, oid } of await treeAt(repository, commit, folder.path)) {
      if (!/^seal-\d+\.json$/.test(path)) continue
      const { blob } = await git.readBlob({ ...repository, oid })
      heads.push(parseHead(Buffer.from(blob).toString('utf8'), `${target} (${folder.path}/${path})`))
    }
  }
  return heads
}

const push = async (repository: Repository, outgoing: Outgoing): Promise<void> => {
  const url = (await git.getConfig({ ...repository, path: 'remote.origin.url' })) as string | undefined
  if (url === undefined || !/^https?:\/\//.test(url)) return
  // A user and password that the repository's own configuration holds are sent as a header, never within the address.
  const result = await git.push({ ...repository, http: guarded(outgoing), remote: 'origin' })
  if (!result.ok)
    throw problem('unavailable', {
      message: `${new URL(url).host} did not take the commit${result.error ? `: ${result.error}` : ''}.`,
      remedy: 'Look whether somebody else has written to the branch, and whether Keelson may.',
    })
}

/** Pushing goes through the one door for requests that leave the house. */
const guarded = (outgoing: Outgoing): HttpClient => ({
  request: async ({ url, method = 'GET', headers = {}, body }: GitHttpRequest): Promise<GitHttpResponse> => {
    const parts: Uint8Array[] = []
    for await (const part of body ?? []) parts.push(part)
    const answer = await outgoing.request(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      timeoutMs: 30_000,
    })
    const [answered] = [answer.body]
    return {
      url: answer.url,
      method,
      statusCode: answer.status,
      statusMessage: String(answer.status),
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
      ),
      body: (async function* () {
        yield answered
      })(),
    }
  },
})
