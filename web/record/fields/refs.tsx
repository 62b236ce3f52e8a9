import { IconX } from '@tabler/icons-react'
import { useT } from '../../i18n/i18n.ts'
import { IconButton } from '../../kit/overlay/button.tsx'
import { onlyFilter } from './picker/only-filter.ts'
import { RefPicker } from './picker/ref-picker.tsx'
import { RefText } from './picker/ref-text.tsx'
import { inputProps } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

const Show = ({ field, value, refs, linked }: ShowProps) => (
  <span className={classes.chips}>
    {idsOf(value).map((id) => (
      <RefText key={id} value={id} target={field.target} refs={refs} linked={linked} />
    ))}
  </span>
)

function Edit(props: EditProps) {
  const { field, input, onInput, record, refs } = props
  const t = useT()
  const ids = idsOf(input)
  const give = (next: readonly string[]) => onInput(next.length === 0 ? null : next)
  return (
    <div className={classes.writing}>
      {ids.length > 0 && (
        <ul className={classes.several}>
          {ids.map((id) => (
            <li key={id}>
              <RefText value={id} target={field.target} refs={refs} />
              <IconButton label={t('fields.remove')} onClick={() => give(ids.filter((each) => each !== id))}>
                <IconX size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <RefPicker
        target={field.target ?? ''}
        filter={onlyFilter(field.only, record)}
        except={ids}
        placeholder={t('fields.add')}
        input={inputProps(props)}
        onChoose={(candidate) => candidate && give([...ids, candidate.id])}
      />
    </div>
  )
}

/** References to several records. */
export const refsWidget: FieldWidget = { Show, Edit, manner: 'line' }
