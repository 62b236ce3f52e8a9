import { useParams, useSearch } from '@tanstack/react-router'

type Texts = Readonly<Record<string, string>>

// The router parses addresses into plain texts (see `parseSearch`); without registered routes it can't say so in types.
const texts = (given: unknown): Texts => given as Texts

/** The variable parts of the address: `plural`, `key`. */
export const usePlace = (): Texts => texts(useParams({ strict: false }))

/** What stands behind the `?`. */
export const useAddressSearch = (): Texts => texts(useSearch({ strict: false }))
