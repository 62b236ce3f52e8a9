import fs from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import git from 'isomorphic-git'
import { problem } from '#contract/problem.ts'

/** A Git repository on this machine, as the library wants it. */
export interface Repository {
  readonly fs: typeof fs
  readonly gitdir: string
  /** What the library has read of packs meanwhile. */
  readonly cache: object
}

/** The repository in a folder, bare or with a working tree. @throws Problem `unavailable` where there is none */
export const repositoryAt = async (target: string): Promise<Repository> => {
  for (const gitdir of [join(target, '.git'), target]) {
    const isThere = await stat(join(gitdir, 'objects')).then(
      (facts) => facts.isDirectory(),
      () => false,
    )
    if (isThere) return { fs, gitdir, cache: {} }
  }
  throw problem('unavailable', {
    message: `There is no Git repository in ${target} on this machine.`,
    remedy: 'Make one there (git init --bare, git clone --bare) for the user who runs Keelson.',
  })
}

/** Where its commits go: `refs/heads/main`. */
export const branchOf = async (repository: Repository): Promise<string> =>
  (await git.currentBranch({ ...repository, fullname: true })) ?? 'refs/heads/main'
