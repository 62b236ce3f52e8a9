import type { RecordPart } from '../../../web/record/record-page/record-part.ts'
import { LinkEntry } from './link-entry.tsx'
import { LinksPanel } from './links-panel.tsx'

/** Links on the page of a record. */
export const linksPart: RecordPart = {
  capability: 'links',
  Side: LinksPanel,
  entry: { type: 'link', Show: LinkEntry, group: () => null },
}
