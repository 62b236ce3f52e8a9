/** What of a paste this looks at. */
export type Pasted = Pick<DataTransfer, 'getData'> & { readonly files: Iterable<File> }

/**
 * The files of a paste, each under a name that tells it from others. What brings text along is a text: spreadsheets and word
 * processors add a picture of it.
 */
export const pastedFiles = (data: Pasted | null, now = new Date()): readonly File[] => {
  if (!data || data.getData('text/plain') !== '') return []
  return [...data.files].map((file, index) =>
    // Browsers call every picture of the clipboard the same.
    /^image\.\w+$/.test(file.name)
      ? new File([file], nameOf(file, now, index), { type: file.type, lastModified: file.lastModified })
      : file,
  )
}

const nameOf = ({ name }: File, now: Date, index: number): string => {
  const [date = '', time = ''] = now.toISOString().split('T')
  const ending = name.split('.').at(-1) ?? 'png'
  return `${date}-${time.slice(0, 8).replaceAll(':', '')}${index > 0 ? `-${index + 1}` : ''}.${ending}`
}
