const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What a file is by its first bytes, never by its name: `text/plain` for text without a mark, else unknown bytes. */
export const mediaTypeOf = async (head: Uint8Array): Promise<string> => {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found) return found.mime
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}

const isText = (head: Uint8Array): boolean => {
  if (head.includes(0)) return false
  try {
    // The last character may be cut in two where the head ends.
    utf8.decode(head.subarray(0, Math.max(0, lastWhole(head))))
    return true
  } catch {
    return false
  }
}

const lastWhole = (head: Uint8Array): number => {
  for (let index = head.length - 1; index >= Math.max(0, head.length - 4); index--) {
    const byte = head[index] ?? 0
    if (byte < 0x80) return head.length
    if (byte >= 0xc0) return index
  }
  return head.length
}

/** Images that a browser shows without running anything in them. */
const shownImages: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export const isShownImage = (mediaType: string): boolean => shownImages.has(mediaType)

const plainTypes =
  /^(image\/(png|jpeg|gif|webp|tiff|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/(pdf|zip|gzip|x-7z-compressed|json)|application\/vnd\.(openxmlformats|oasis)[\w.+-]*|text\/plain)$/

/** What a download says it is: types that a browser might run are bytes to it. */
export const downloadTypeOf = (mediaType: string): string =>
  plainTypes.test(mediaType) ? mediaType : 'application/octet-stream'

/** Programs of the usual systems, by content: refused unless an installation says otherwise. */
export const programs: readonly string[] = [
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/x-msi',
]

const mostNameLength = 200

/** A file's name without folders, control characters and marks that turn the reading direction. */
export const fileNameOf = (given: string): string => {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const safe = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (safe === '') return 'file'
  if (safe.length <= mostNameLength) return safe
  const ending = /\.[\w-]{1,12}$/.exec(safe)?.[0] ?? ''
  return safe.slice(0, mostNameLength - ending.length) + ending
}

/** `attachment; filename="…"; filename*=UTF-8''…` (RFC 6266, RFC 8187). */
export const dispositionOf = (kind: 'attachment' | 'inline', name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The piece of a file that a Range header asks for, `end` included; null for the whole, `unsatisfiable` for none. */
export const rangeOf = (
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | null => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  if (first === '')
    return Number(last) === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'unsatisfiable'
  return end < start ? null : { start, end }
}
