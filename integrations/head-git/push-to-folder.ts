import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import git from 'isomorphic-git'
import { problem } from '#contract/problem.ts'
import { branchOf, repositoryAt, type Repository } from './repository.ts'

/** The folder that an `origin` names, `file:///srv/heads.git` or a whole path; null where it is something else. */
export const folderOf = (url: string): string | null => {
  if (isAbsolute(url)) return url
  return url.startsWith('file:///') ? fileURLToPath(url) : null
}

/**
 * Brings the branch of a repository to the one of the same name in another on this machine, as `git push` does: only
 * forward, the branch last, under Git's own lock. Neither's hooks run.
 * @throws Problem `unavailable` where it is away, has something else, or somebody writes to it
 */
export const pushToFolder = async (from: Repository, folder: string): Promise<void> => {
  const to = await repositoryAt(folder)
  const ref = await branchOf(from)
  const ours = await git.resolveRef({ ...from, ref })
  const there = await commitAt(to, ref)
  if (there === ours) return
  await refuseCheckedOut(to, ref, folder)
  if (there !== null && !(await leadsTo(from, ours, there)))
    throw problem('unavailable', {
      message: `${folder} did not take the commit: its branch has commits that are not in this repository.`,
      remedy:
        'Look who else has written to it. Bring them over (git pull), or give the heads a branch of their own.',
    })
  for (const commit of await missingIn(to, from, ours)) await copyCommit(from, to, commit)
  await moveBranch(to, ref, { from: there, to: ours })
}

const commitAt = (repository: Repository, ref: string): Promise<string | null> =>
  git.resolveRef({ ...repository, ref }).catch(() => null)

const leadsTo = (repository: Repository, oid: string, ancestor: string): Promise<boolean> =>
  git.isDescendent({ ...repository, oid, ancestor, depth: -1 })

const refuseCheckedOut = async (to: Repository, ref: string, folder: string): Promise<void> => {
  const isBare = (await git.getConfig({ ...to, path: 'core.bare' })) as unknown
  if (String(isBare) === 'true' || (await branchOf(to)) !== ref) return
  throw problem('unavailable', {
    message: `${folder} has the branch checked out: a commit would change it below the files that lie there.`,
    remedy: 'Push to a bare repository (git init --bare).',
  })
}

/** Commits that are not there yet, the oldest first: with a commit is everything below it. */
const missingIn = async (to: Repository, from: Repository, tip: string): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (let waiting = [tip]; waiting.length > 0;) {
    const next = new Set<string>()
    for (const oid of waiting) {
      if (await has(to, oid)) continue
      // Met again it is older than what has led to it this time.
      found.delete(oid)
      found.add(oid)
      for (const parent of (await git.readCommit({ ...from, oid })).commit.parent) next.add(parent)
    }
    waiting = [...next]
  }
  return [...found].reverse()
}

const has = (repository: Repository, oid: string): Promise<boolean> =>
  git.readObject({ ...repository, oid, format: 'deflated' }).then(
    () => true,
    (error: unknown) => {
      if ((error as { code?: unknown }).code === 'NotFoundError') return false
      throw error
    },
  )

const copyCommit = async (from: Repository, to: Repository, oid: string): Promise<void> => {
  const { commit } = await git.readCommit({ ...from, oid })
  await copyTree(from, to, commit.tree)
  await copy(from, to, oid)
}

const copyTree = async (from: Repository, to: Repository, oid: string): Promise<void> => {
  if (await has(to, oid)) return
  const { tree } = await git.readTree({ ...from, oid })
  for (const entry of tree)
    if (entry.type === 'tree') await copyTree(from, to, entry.oid)
    // A commit in a tree is one of another repository.
    else if (entry.type === 'blob' && !(await has(to, entry.oid))) await copy(from, to, entry.oid)
  await copy(from, to, oid)
}

const copy = async (from: Repository, to: Repository, oid: string): Promise<void> => {
  const { type, object } = (await git.readObject({ ...from, oid, format: 'content' })) as {
    readonly type: 'blob' | 'tree' | 'commit'
    readonly object: Uint8Array
  }
  await git.writeObject({ ...to, type, object, format: 'content' })
}

/** As Git does it: a file beside the branch keeps others away, and takes its place at once. */
const moveBranch = async (
  to: Repository,
  ref: string,
  { from: expected, to: oid }: { readonly from: string | null; readonly to: string },
): Promise<void> => {
  const place = join(to.gitdir, ref)
  const lock = `${place}.lock`
  await mkdir(dirname(place), { recursive: true })
  const file = await open(lock, 'wx', 0o644).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw problem('unavailable', {
      message: `Somebody else writes to the branch: ${lock} is there.`,
      remedy: 'Nothing, where it goes away by itself. Remove it where whoever made it has died.',
    })
  })
  try {
    await file.writeFile(`${oid}\n`)
    await file.sync()
    if ((await commitAt(to, ref)) !== expected)
      throw problem('unavailable', 'Somebody else has written to the branch at the same moment.')
    await rename(lock, place)
  } catch (error) {
    await rm(lock, { force: true })
    throw error
  } finally {
    await file.close()
  }
}
