import { nothingFound } from '#engine/log/sealing/heads.ts'
import type { HeadPublisher } from '#engine/log/sealing/publisher.ts'
import { checkoutFolder } from '#platform/config.ts'
import type { Platform } from '#platform/platform.ts'
import { folderPublisher } from './head-folder/head-folder.ts'

/** The kinds of places that heads of the log are published to. A new kind is one folder and one entry here. */
export const headPublishers = ({
  config,
  outgoing,
}: Pick<Platform, 'config' | 'outgoing'>): readonly HeadPublisher[] => {
  const own = [config.dataFolder, checkoutFolder]
  const git = once(async () => (await import('./head-git/head-git.ts')).gitPublisher(outgoing, own))
  const mail = once(async () => (await import('./head-mail/head-mail.ts')).mailPublisher(config))
  const stamp = once(async () => (await import('./rfc3161/rfc3161.ts')).timeStampPublisher(outgoing))
  return [
    folderPublisher(own),
    {
      kind: 'git',
      publish: async (...head) => (await git()).publish(...head),
      read: async (target) => (await git()).read?.(target) ?? nothingFound,
    },
    { kind: 'mail', publish: async (...head) => (await mail()).publish(...head) },
    { kind: 'timestamp', publish: async (...head) => (await stamp()).publish(...head) },
  ]
}

/** Their libraries are large and most installations need none of them: each is loaded when it is used first. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | null = null
  return () => (loaded ??= load())
}
