/**
 * Stands in for Mantine’s groups of buttons, which it hangs on every button and nothing here draws: they would be loaded
 * with the first page.
 */
const none = (): null => null

export {
  none as ActionIconGroup,
  none as ActionIconGroupSection,
  none as ButtonGroup,
  none as ButtonGroupSection,
}
