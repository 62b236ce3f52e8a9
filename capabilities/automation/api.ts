/** What practices may use of automations: to act with the rights of a role, to plan what comes again, to say why not. */
export { actorWithRole } from './acting.ts'
export { planKey, planOf } from './comings.ts'
export { notedIn } from '../../server/http/languages/words.ts'
