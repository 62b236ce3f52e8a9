import { Autocomplete } from '@mantine/core'
import type { AutocompleteProps } from '@mantine/core'
import { currentZones, isMeant } from './zone-names.ts'

const zones = currentZones(Intl.supportedValuesOf('timeZone'))

const found: NonNullable<AutocompleteProps['filter']> = ({ options, search, limit }) =>
  options.filter((option) => 'value' in option && isMeant(option.value, search)).slice(0, limit)

/** A time zone by the name of a place: the zones that there are come as one types. Another name of one is taken too. */
export function ZoneInput(props: Omit<AutocompleteProps, 'data' | 'limit' | 'filter'>) {
  return (
    <Autocomplete
      {...props}
      data={[...zones]}
      filter={found}
      limit={30}
      autoComplete="off"
      spellCheck={false}
      openOnFocus={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
