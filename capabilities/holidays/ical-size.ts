/** The longest iCalendar file that is read, in characters. */
export const mostIcalChars = 500_000
