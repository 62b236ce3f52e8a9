import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { usePlace } from '../address.ts'

/** What is made most often where the reader is: one more of what the page is about, else a piece of work. */
export const useToCreate = (): TypeMeta | undefined => {
  const { plural } = usePlace()
  const creatable = useTypes().filter((type) => type.canCreate && !type.satellite)
  return creatable.find((type) => type.plural === plural) ?? creatable.find(isWorkType) ?? creatable[0]
}
