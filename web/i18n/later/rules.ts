import { i18n, useT } from '../i18n.ts'
import { shownLanguage } from '../language.ts'

type Say = (message: string) => string

const asWritten: Say = (message) => message

const loaders = {
  en: async () => asWritten,
  de: async () => {
    const [{ de }, { sentencesOf }, { makeSentences }] = await Promise.all([
      import('#contract/rule/texts/de.ts'),
      import('#contract/rule/texts/texts.ts'),
      import('#contract/rule/texts/sentences.ts'),
    ])
    return makeSentences(sentencesOf(de), new Map(Object.entries(de.words)))
  },
}

let say = asWritten

const learn = async (): Promise<void> => {
  say = await loaders[shownLanguage()]()
}

await learn()
i18n.on('languageChanged', () => void learn())

/** Says what is wrong with a rule in the reader's language. */
export const useRuleWords = (): Say => {
  // Whatever shows a fault is shown again when the language has changed.
  useT()
  return say
}
