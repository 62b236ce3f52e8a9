import type { ApiRecord } from '#contract/api/records.ts'
import { asText } from '../../../web/record/fields/widget.ts'

/** The kinds of pictures that the server shows, the same as it says. */
export const isPicture = (file: ApiRecord): boolean =>
  /^image\/(png|jpeg|gif|webp)$/.test(asText(file['mediaType']))

/** A PDF by its content, as the server found it. */
export const isPdf = (file: ApiRecord): boolean => file['mediaType'] === 'application/pdf'

/** The whole of a PDF is in the memory of the page while it is shown. */
export const mostPdfBytes = 20_000_000

/** Whether a PDF is too large to be shown within a page; what nobody knows the size of is. */
export const isTooLarge = (file: ApiRecord): boolean => Number(file['size'] ?? Infinity) > mostPdfBytes

/** What can be looked at without keeping it: pictures, PDFs, and what is text by its content whatever its name says. */
export const mayShow = (file: ApiRecord): boolean =>
  isPicture(file) || isPdf(file) || (file['mediaType'] === 'text/plain' && Number(file['size'] ?? 0) > 0)

// There are no smaller copies: a large picture is not loaded for the sake of its thumb.
const mostThumbBytes = 1_000_000

export const hasThumb = (file: ApiRecord): boolean =>
  isPicture(file) && Number(file['size'] ?? Infinity) <= mostThumbBytes
