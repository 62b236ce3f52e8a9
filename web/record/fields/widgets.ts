import type { KindName } from '#contract/fields/kind.ts'
import { booleanWidget } from './boolean.tsx'
import { choiceWidget } from './choice.tsx'
import { dateWidget } from './date.tsx'
import { datetimeWidget } from './datetime.tsx'
import { decimalWidget } from './decimal.tsx'
import { durationWidget } from './duration.tsx'
import { emailWidget } from './email.tsx'
import { integerWidget } from './integer.tsx'
import { jsonWidget } from './json.tsx'
import { markdownWidget } from './markdown.tsx'
import { moneyWidget } from './money.tsx'
import { refWidget } from './ref.tsx'
import { refsWidget } from './refs.tsx'
import { textWidget } from './text.tsx'
import { urlWidget } from './url.tsx'
import type { FieldWidget } from './widget.ts'

const widgets: Readonly<Record<KindName, FieldWidget>> = {
  boolean: booleanWidget,
  choice: choiceWidget,
  date: dateWidget,
  datetime: datetimeWidget,
  decimal: decimalWidget,
  duration: durationWidget,
  email: emailWidget,
  integer: integerWidget,
  json: jsonWidget,
  markdown: markdownWidget,
  money: moneyWidget,
  ref: refWidget,
  refs: refsWidget,
  text: textWidget,
  url: urlWidget,
}

export const widgetOf = (kind: KindName): FieldWidget => widgets[kind]
