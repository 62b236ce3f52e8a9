import { createContext, useContext } from 'react'

/** Who reads: decides language and zone of everything that is formatted, and how close it stands. */
export interface Reader {
  /** BCP 47, e.g. `en` or `de-AT`; of the same language as the texts. */
  readonly language: string
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string
  /** Absent is compact. */
  readonly density?: Density
}

/** How close the rows of lists stand. */
export type Density = 'compact' | 'comfortable'

export const browserReader: Reader = {
  language: typeof navigator === 'undefined' ? 'en' : navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
}

export const ReaderContext = createContext<Reader>(browserReader)
export const useReader = (): Reader => useContext(ReaderContext)
