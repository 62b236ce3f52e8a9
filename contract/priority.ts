/** How urgent work is, the most urgent first: the words of every type whose records have a priority. */
export const priorities = { critical: 'Critical', high: 'High', moderate: 'Moderate', low: 'Low' } as const
