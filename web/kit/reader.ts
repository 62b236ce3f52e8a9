import { createContext, useContext } from 'react'

/** Who reads: decides language and zone of everything that is formatted. */
export interface Reader {
  /** BCP 47, e.g. `en` or `de-AT`. */
  readonly language: string
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string
}

export const browserReader: Reader = {
  language: typeof navigator === 'undefined' ? 'en' : navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

export const ReaderContext = createContext<Reader>(browserReader)
export const useReader = (): Reader => useContext(ReaderContext)
