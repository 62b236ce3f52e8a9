export { ChoiceEdit } from './choice-edit.tsx'
export { RefEdit } from './ref-edit.tsx'
export { RefsEdit } from './refs-edit.tsx'
