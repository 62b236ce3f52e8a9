/** A structured value as text to read and change; what was typed already stays as it is. */
export const jsonText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 2)
