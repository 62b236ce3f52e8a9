import { buffer } from 'node:stream/consumers'
import type { MailSource } from '#contract/mail/render.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { OutgoingMail } from '#platform/mail/mail.ts'

/** How the product presents itself to people of an organisation. */
export interface MailBrand {
  readonly name: string
  readonly accent: string | null
  readonly logo: { readonly sha256: string; readonly mediaType: string; readonly size: number } | null
}

export interface BrandSource {
  /** Null where there is no brand. */
  readonly brandFor?: (db: Queryable, organisation: string | null) => Promise<MailBrand | null>
  /** Where logos lie; without it mails have none. */
  readonly files?: Pick<FileStore, 'read'>
  /** What has been found out already, by organisation: a run of many mails asks once. */
  readonly known?: Map<string | null, Promise<Branded>>
}

/** What a brand adds to a mail: above its words, as its sender's name, and the logo that travels with it. */
export interface Branded {
  readonly shown: MailSource['brand']
  readonly envelope: Pick<OutgoingMail, 'sender' | 'attachments'>
}

// It travels with every single mail.
const mostLogoBytes = 128 * 1024
const logoId = 'logo'

/**
 * The brand of an organisation for a mail. The logo is part of the mail, never an address: a picture that is fetched
 * would tell who reads when, and most programs show none. One that is too large for that, or gone, is left out.
 */
export const brandingFor = (
  db: Queryable,
  source: BrandSource,
  organisation: string | null,
): Promise<Branded> => {
  const branded = source.known?.get(organisation) ?? findBranding(db, source, organisation)
  source.known?.set(organisation, branded)
  return branded
}

const findBranding = async (
  db: Queryable,
  { brandFor, files }: BrandSource,
  organisation: string | null,
): Promise<Branded> => {
  const brand = await brandFor?.(db, organisation)
  if (!brand) return { shown: null, envelope: {} }
  const { name, accent, logo } = brand
  const content =
    logo && files && logo.size <= mostLogoBytes
      ? await files
          .read(logo.sha256)
          .then(buffer)
          .catch(() => null)
      : null
  const { mediaType } = logo ?? { mediaType: '' }
  return {
    shown: { name, accent, logo: content && logoId },
    envelope: {
      sender: name,
      ...(content && {
        attachments: [
          {
            filename: `logo.${mediaType.replace('image/', '')}`,
            content,
            contentType: mediaType,
            cid: logoId,
          },
        ],
      }),
    },
  }
}
