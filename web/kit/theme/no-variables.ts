/**
 * Stands in for what writes Mantine’s variables into the page: ours are in `theme.css`, made when the web is built, and a
 * style sheet of a script’s own would be refused. Spares each first load two kilobytes.
 */
export const MantineCssVariables = (): null => null

export const defaultCssVariablesResolver = () => ({ variables: {}, dark: {}, light: {} })
