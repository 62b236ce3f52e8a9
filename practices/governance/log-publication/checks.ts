import type { Practice } from '#engine'
import type { LogPublication } from './log-publication.ts'

const isAbsolute = (path: string): boolean => /^(\/|[A-Za-z]:[\\/])/.test(path) && !path.includes('\0')

const isPlainAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

const kinds: Readonly<Record<string, { fits(target: string): boolean; message: string }>> = {
  folder: { fits: isAbsolute, message: 'A folder is named by its whole path, such as /mnt/auditor/heads.' },
  git: {
    fits: isAbsolute,
    message: 'A repository is named by the whole path of its folder, such as /srv/heads.git.',
  },
  // One address and nothing else: what a mail program takes for a list, a name or a header is none.
  mail: {
    fits: (target) => /^[^\s@,;<>"()[\]\\:]+@[^\s@,;<>"()[\]\\:]+$/.test(target),
    message: 'This is not one e-mail address.',
  },
  timestamp: {
    fits: isPlainAddress,
    message:
      'A time-stamp service is named by its address, such as https://tsa.example.org/tsr, without user or password.',
  },
}

/** A place that can't be one of its kind is refused when it is entered, not when nothing arrives there. */
export const logPublicationChecks: NonNullable<Practice['checks']> = (after) => {
  const { kind, target } = after as unknown as LogPublication
  const known = kinds[kind]
  return known && !known.fits(target)
    ? [{ field: 'target', code: 'target.form', message: known.message }]
    : []
}
