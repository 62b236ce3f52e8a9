import type { RecordPart } from '../../../../web/record/record-page/record-part.ts'
import { TasksPanel } from './tasks-panel.tsx'

/** Tasks on the page of the record that they hang under. */
export const tasksPart: RecordPart = { capability: 'tasks', Side: TasksPanel }
