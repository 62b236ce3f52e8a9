import type { HeadsFound } from './heads.ts'
import type { PublishedHead } from './published-heads.ts'
import type { Seal } from './seal.ts'

/** A kind of place that heads are published to: one folder below `integrations/` each. */
export interface HeadPublisher {
  readonly kind: string
  /** Publishes a head; answers what proves it. Publishing the same head twice leaves one. */
  publish(target: string, seal: Seal): Promise<PublishedHead['receipt']>
  /** The heads that stand in the place, where they can be read from here; throws where the place can't be read. */
  read?(target: string): Promise<HeadsFound>
}

/** What is published, as a file and as the body of a message. */
export const headText = (seal: Seal): string => `${JSON.stringify(seal, null, 2)}\n`

/** The file's name in the folder of its chain; numbers of one length, so that they sort. */
export const headFile = ({ number }: Pick<Seal, 'number'>): string =>
  `seal-${String(number).padStart(12, '0')}.json`
