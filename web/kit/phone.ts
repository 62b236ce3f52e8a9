/** The width up to which the product looks as on a phone: one column, cards, a bar at the bottom. Style sheets repeat it. */
export const phone = '(max-width: 47.99em)'
