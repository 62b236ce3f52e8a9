import { useNavigate } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { isWork } from '../../record/fields/picker/work-type.ts'
import { useRecordPath } from '../../record/record-path.ts'
import { iconOf } from '../navigation.ts'
import type { PaletteEntry } from './palette-entries.ts'

interface Named {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stateClass: string
}

/** The line of a record, which leads to its page. */
export const useRecordEntry = () => {
  const navigate = useNavigate()
  const pathOf = useRecordPath()
  return (type: TypeMeta, { id, number, title, stateClass }: Named): PaletteEntry => {
    // Of work one wants to see how far it is; a person or a service that is there is no work under way.
    const saysState = type.states.length > 1 && (isWork(type) || stateClass !== 'active')
    return {
      id,
      label: title,
      number,
      kind: type.label,
      icon: iconOf(type.name),
      stateClass: saysState ? stateClasses.find((name) => name === stateClass) : undefined,
      run: () => void navigate({ href: pathOf(type, number || id) }),
    }
  }
}
