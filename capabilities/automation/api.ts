/** What practices may use of automations: to act with the rights of a role, and to plan what comes again. */
export { actorWithRole } from './acting.ts'
export { planKey, planOf } from './comings.ts'
