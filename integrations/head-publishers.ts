import type { HeadPublisher } from '#engine/log/sealing/publisher.ts'
import type { Platform } from '#platform/platform.ts'
import { folderPublisher } from './head-folder/head-folder.ts'
import { gitPublisher } from './head-git/head-git.ts'
import { mailPublisher } from './head-mail/head-mail.ts'
import { timeStampPublisher } from './rfc3161/rfc3161.ts'

/** The kinds of places that heads of the log are published to. A new kind is one folder and one line here. */
export const headPublishers = ({
  config,
  outgoing,
}: Pick<Platform, 'config' | 'outgoing'>): readonly HeadPublisher[] => [
  folderPublisher,
  gitPublisher(outgoing),
  mailPublisher(config),
  timeStampPublisher(outgoing),
]
