interface Place {
  readonly offset: number
  readonly cursor: number
}

// Where a reader was in each list of this visit: coming back from a record shows the same rows again.
const places = new Map<string, Place>()

// What is shown beside a list does not make it another.
const listOf = (address: string): string => {
  const url = new URL(address)
  url.searchParams.delete('preview')
  return url.href
}

export const placeOf = (address: string): Place => places.get(listOf(address)) ?? { offset: 0, cursor: -1 }

export const rememberPlace = (address: string, place: Place): void => {
  places.set(listOf(address), place)
}
