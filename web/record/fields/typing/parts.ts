export { CodeArea } from './code-area.tsx'
export { LineInput } from './line-input.tsx'
export { MoneyInput } from './money-input.tsx'
