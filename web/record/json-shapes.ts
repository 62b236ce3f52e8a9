import { createContext, useContext } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { FieldWidget } from './fields/widget.ts'

/** Widgets for structured fields by the shape that their declaration names; the shell fills it in. */
export const JsonShapes = createContext<Readonly<Record<string, FieldWidget>>>({})

/** The widget that knows the shape of a field; none where nobody does. */
export const useShapeWidget = (field: FieldMeta): FieldWidget | undefined => {
  const shape = field.schema['x-keelson-shape']
  return useContext(JsonShapes)[typeof shape === 'string' ? shape : '']
}
