const place = document.createElement('textarea')

/**
 * The character of a reference such as `&euml;` or `&#235;`. Stands in for the package `entities` in the web's build: the
 * browser has the table already, and the package's own is 16 kB of every first load. In a textarea, markup is text.
 */
export const decodeHTMLStrict = (reference: string): string => {
  place.innerHTML = reference
  return place.value
}
