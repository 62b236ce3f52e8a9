import { IconX } from '@tabler/icons-react'
import { useT } from '../../../../i18n/i18n.ts'
import { IconButton } from '../../../../kit/overlay/button.tsx'
import { onlyFilter } from '../only-filter.ts'
import { RefPicker } from '../ref-picker.tsx'
import { RefText } from '../ref-text.tsx'
import classes from '../../typing/fields.module.css'
import { idsOf, inputProps } from '../../widget.ts'
import type { EditProps } from '../../widget.ts'

/** Choosing several records. */
export function RefsEdit(props: EditProps) {
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
