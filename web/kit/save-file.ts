/** Gives the reader a text as a file. */
export const saveFile = (name: string, mediaType: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  link.click()
  // The browser has taken what it needs once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
