import git, { type GitHttpRequest, type GitHttpResponse, type HttpClient } from 'isomorphic-git'
import { problem } from '#contract/problem.ts'
import { nothingFound, readHead, together, type HeadsFound } from '#engine/log/sealing/heads.ts'
import { headFile, headText, type HeadPublisher } from '#engine/log/sealing/publisher.ts'
import type { Seal } from '#engine/log/sealing/seal.ts'
import type { Outgoing } from '#platform/http/outgoing/outgoing.ts'
import { refuseOwnFolder } from '../foreign-place.ts'
import { folderOf, pushToFolder } from './push-to-folder.ts'
import { branchOf, repositoryAt, type Repository } from './repository.ts'

const author = { name: 'Keelson', email: 'keelson@localhost' }

/**
 * Heads as commits of a repository on this machine, pushed to its `origin` where it has one. The objects are written as
 * they are: no working tree is touched, no hook of the repository runs, and Git itself need not be there.
 */
export const gitPublisher = (outgoing: Outgoing, own: readonly string[]): HeadPublisher => ({
  kind: 'git',
  publish: async (target, seal) => {
    const repository = await repositoryAt(target)
    await refuseOwnFolder(repository.gitdir, own)
    const oid = (await commitWith(repository, seal)) ?? (await git.resolveRef({ ...repository, ref: 'HEAD' }))
    await push(repository, outgoing, own)
    return { commit: oid, path: `${seal.chain}/${headFile(seal)}` }
  },
  read: async (target) => headsIn(await repositoryAt(target), target),
})

type Tree = Awaited<ReturnType<typeof git.readTree>>['tree']

/** A commit that adds the head's file to what the branch has; null when it has it already. */
const commitWith = async (repository: Repository, seal: Seal): Promise<string | null> => {
  const ref = await branchOf(repository)
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

/** Objects that are missing are thrown, not passed over: a repository that lost them can't be compared. */
const headsIn = async (repository: Repository, target: string): Promise<HeadsFound> => {
  const commit = await git.resolveRef({ ...repository, ref: 'HEAD' }).catch((error: unknown) => {
    // Nothing was committed yet.
    if ((error as { code?: unknown }).code === 'NotFoundError') return null
    throw error
  })
  if (commit === null) return nothingFound
  const found: HeadsFound[] = []
  for (const folder of (await git.readTree({ ...repository, oid: commit })).tree) {
    if (folder.type !== 'tree') continue
    for (const { path, oid } of (await git.readTree({ ...repository, oid: folder.oid })).tree)
      if (/^seal-\d+\.json$/.test(path))
        found.push(
          await readHead(`${target} (${folder.path}/${path})`, async () =>
            Buffer.from((await git.readBlob({ ...repository, oid })).blob).toString('utf8'),
          ),
        )
  }
  return together(found)
}

/** What was committed and not pushed yet goes along: a place that was away for a while misses nothing. */
const push = async (repository: Repository, outgoing: Outgoing, own: readonly string[]): Promise<void> => {
  const setting = (path: string) => git.getConfig({ ...repository, path }) as Promise<string | undefined>
  const url = (await setting('remote.origin.pushurl')) ?? (await setting('remote.origin.url'))
  if (url === undefined) return
  const folder = folderOf(url)
  if (folder !== null) {
    await refuseOwnFolder(folder, own)
    return pushToFolder(repository, folder)
  }
  // What it is may hold a password: it is not repeated.
  if (!/^https?:\/\//.test(url))
    throw problem('unavailable', {
      message: 'The commit is made but not pushed: origin is neither an address of the web nor a whole path.',
      remedy: 'Set origin to one, or take it away (git remote remove origin) where something else pushes.',
    })
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
