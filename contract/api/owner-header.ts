/** The header by which a page says for whom, by a person's id, a request was written: nobody else's session sends it. */
export const ownerHeader = 'keelson-owner'
