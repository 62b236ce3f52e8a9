/** Fewest characters of a password; the server checks, this only tells it earlier. */
export const passwordLength = 12
