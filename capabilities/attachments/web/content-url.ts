import type { ApiRecord } from '#contract/api/records.ts'
import { apiUrl } from '../../../web/api/client.ts'

/** Where the content of a file is: to keep, or a picture to look at. */
export const contentUrl = ({ id }: ApiRecord, isPreview = false): string =>
  apiUrl(`/attachments/${id}/content`, isPreview ? { preview: true } : {})
