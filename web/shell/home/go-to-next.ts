import '../../i18n/later/home.ts'
import type { QueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { T } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import { nextPiece } from './next-piece.ts'

interface Going {
  readonly queries: QueryClient
  readonly types: readonly TypeMeta[]
  readonly t: T
  readonly go: (href: string) => void
}

/** Goes to what wants doing next, past where the reader is; says so where there is nothing, or where it can't be asked. */
export const goToNext = async ({ queries, types, t, go }: Going): Promise<void> => {
  try {
    const to = await nextPiece(queries, types, location.pathname)
    if (to === null) toast({ message: t('home.noNext') })
    else go(to)
  } catch (error) {
    const { code, detail } = ApiProblem.of(error)
    toast({ tone: 'failed', message: t(`kit.error.title.${code}`), detail })
  }
}
