interface Place {
  readonly offset: number
  readonly cursor: number
}

// Where a reader was in each list of this visit: coming back from a record shows the same rows again.
const places = new Map<string, Place>()

export const placeOf = (address: string): Place => places.get(address) ?? { offset: 0, cursor: -1 }

export const rememberPlace = (address: string, place: Place): void => {
  places.set(address, place)
}
