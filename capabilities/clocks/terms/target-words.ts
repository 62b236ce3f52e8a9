import type { CompiledTarget } from '#contract/clocks/agreement.ts'
import { targetLabels } from '#contract/clocks/target.ts'
import { wordsIn } from '../../../server/http/languages/words.ts'

/** What a target is called: as its agreement says, else by its kind in the reader's language. */
export const targetIn = (
  language: string,
  { kind, label }: Pick<CompiledTarget, 'kind' | 'label'>,
): string =>
  label === targetLabels[kind]
    ? wordsIn(language).declared(`commitment.fields.kind.choices.${kind}`, label)
    : label
