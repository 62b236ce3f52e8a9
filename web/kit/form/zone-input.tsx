import { Autocomplete } from '@mantine/core'
import type { AutocompleteProps } from '@mantine/core'

const zones = Intl.supportedValuesOf('timeZone')

/** A time zone by the name of a place: the zones that there are come as one types. Another name of one is taken too. */
export function ZoneInput(props: Omit<AutocompleteProps, 'data' | 'limit'>) {
  return (
    <Autocomplete
      {...props}
      data={zones}
      limit={30}
      autoComplete="off"
      spellCheck={false}
      openOnFocus={false}
      comboboxProps={{ keepMounted: false, transitionProps: { duration: 0 } }}
    />
  )
}
