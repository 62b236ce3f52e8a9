/**
 * FEEL: who may give rights. Rights are roles, membership of a team that has roles, belonging to an organisation, and
 * the grants in a role; whoever may write one of these could otherwise give themselves all of them.
 */
export const administrators = '(my.system or (my.provider and "administrator" in my.roles))'

/** The same for code: changes that no field stands for, such as restoring a role. */
export const isAdministrator = (actor: {
  readonly system: boolean
  readonly provider: boolean
  readonly roles: readonly string[]
}): boolean => actor.system || (actor.provider && actor.roles.includes('administrator'))

/** FEEL: a value that is given once, when the record is made. */
export const once = 'before.id = null'

/** Who may read all rules on who may do what: administrators and auditors of the desk's own organisation. */
export const isAuditor = (actor: Parameters<typeof isAdministrator>[0]): boolean =>
  isAdministrator(actor) || (actor.provider && actor.roles.includes('auditor'))
