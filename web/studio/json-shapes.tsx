import { lazy, Suspense } from 'react'
import type { ComponentType } from 'react'
import { SkeletonText } from '../kit/layout/skeleton.tsx'
import type { FieldWidget } from '../record/fields/widget.ts'

const later = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => {
  const Loaded = lazy(load) as ComponentType<Props>
  return function Later(props: Props) {
    return (
      <Suspense fallback={<SkeletonText lines={4} />}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

/** Editors for structured fields by the shape that their declaration names (`f.json({ shape })`). */
export const studioShapes: Readonly<Record<string, FieldWidget>> = {
  grants: {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./grants/grants-field.tsx')).ShowGrants })),
    Edit: later(async () => ({ default: (await import('./grants/grants-field.tsx')).EditGrants })),
  },
  'decision-table': {
    manner: 'text',
    Show: later(async () => ({
      default: (await import('./decision-table/decision-table-field.tsx')).ShowDecisionTable,
    })),
    Edit: later(async () => ({
      default: (await import('./decision-table/decision-table-field.tsx')).EditDecisionTable,
    })),
  },
}
