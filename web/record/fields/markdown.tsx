import { Markdown } from '../../kit/markdown/markdown.tsx'
import { MarkdownEditor } from './typing/markdown-editor.tsx'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

const Show = ({ value }: ShowProps) => <Markdown text={asText(value)} />
const Edit = (props: EditProps) => <MarkdownEditor edit={props} minRows={4} />

/** Text of many lines. */
export const markdownWidget: FieldWidget = { Show, Edit, manner: 'text' }
