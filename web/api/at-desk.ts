/** Whoever has a role beside that of everybody works at the desk; what they may do there, the server says. */
export const isAtDesk = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => role !== 'requester')
