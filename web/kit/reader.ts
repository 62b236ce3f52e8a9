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

const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** Nobody known: as the browser itself writes dates, which is a locale whatever the system calls its own. */
export const browserReader: Reader = { language: locale, timeZone }

export const ReaderContext = createContext<Reader>(browserReader)
export const useReader = (): Reader => useContext(ReaderContext)
