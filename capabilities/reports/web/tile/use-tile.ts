import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import { useTypes } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import type { Answered } from '../answer/plot-shape.ts'
import type { Words } from '../answer/words.ts'
import { aggregateQuery } from '../question/aggregate-query.ts'
import { questionsOf } from '../question/question.ts'
import type { Narrowing } from '../question/question.ts'

/** A tile's answers and what puts them into words; each tile loads by itself. */
export const useTile = (tile: Tile, type: TypeMeta, narrowing: Narrowing | null) => {
  const t = useT()
  const types = useTypes()
  const reader = useReader()
  const queries = useQueryClient()
  const questions = useMemo(
    () => (narrowing ? questionsOf(tile, type, narrowing) : []),
    [tile, type, narrowing],
  )
  const asked = useQueries({
    queries: questions.map((question) => aggregateQuery(type.plural, question)),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => (data ? [data] : [])),
      error: results.find(({ error }) => error)?.error ?? null,
      isBusy: results.some(({ isFetching }) => isFetching),
    }),
  })
  const { answers, error, isBusy } = asked
  const answered = useMemo<Answered | null>(
    () => (questions.length > 0 && answers.length === questions.length ? { tile, questions, answers } : null),
    [tile, questions, answers],
  )
  const words = useMemo<Words>(() => {
    const refs: Refs = Object.assign({}, ...answers.map((answer) => answer.refs)) as Refs
    return { type, types, reader, t, refs }
  }, [answers, type, types, reader, t])
  const refresh = (): void => {
    for (const question of questions)
      void queries.invalidateQueries({ queryKey: aggregateQuery(type.plural, question).queryKey })
  }
  return { answered, words, error, isBusy, refresh }
}
