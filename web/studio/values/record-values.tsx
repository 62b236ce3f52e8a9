import '../../i18n/later/studio.ts'
import type { FieldMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useRefLabel } from '../../record/fields/picker/ref-labels.ts'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { useRecord } from '../../record/record-page/open-record.ts'
import { SetFields } from '../targets/set-fields.tsx'
import classes from '../targets/targets.module.css'

type Given = Readonly<Record<string, string | number | boolean | null>>

const givenIn = (value: unknown): Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : {}

/** What a record begins with, field by field. */
export function ShowValues({ value }: ShowProps) {
  const { record } = useRecord()
  const type = useTypes().find((each) => each.name === record['makes'])
  return (
    <dl className={classes.values}>
      {Object.entries(givenIn(value)).map(([name, each]) => {
        const field = type?.fields.find((one) => one.name === name)
        return (
          <div key={name}>
            <dt>{field?.label ?? name}</dt>
            <dd>
              <ShownValue field={field} value={each} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const noRefs = {}

function ShownValue({ field, value }: { field: FieldMeta | undefined; value: Given[string] }) {
  const t = useT()
  const label = useRefLabel(field?.kind === 'ref' ? value : null, field?.target, noRefs)
  if (label) return label.title
  if (typeof value === 'boolean') return value ? t('kit.yes') : t('kit.no')
  return field?.choices?.[String(value)] ?? String(value ?? '')
}

/** The same, to change: fields of the type that the form names. */
export function EditValues({ input, onInput, id, record, error }: EditProps) {
  const t = useT()
  const type = useTypes().find((each) => each.name === record['makes'])
  return (
    <div id={id} className={classes.editor}>
      {!type && <p className={classes.fact}>{t('studio.values.noType')}</p>}
      <SetFields
        step={{ set: { ...givenIn(input) } }}
        type={type}
        fault={() => undefined}
        onStep={({ set }) => onInput(set ?? {})}
      />
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
