import { smallAscii } from '#contract/mail/address.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { fullRule } from '#contract/rule/full.ts'
import type { Practice } from '#engine'
import { claimSchema, type ClaimRule } from './claims.ts'
import { groupOf } from './group-rule.ts'
import type { IdentityProvider } from './identity-provider.ts'

const mostRules = 200
const domainForm = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/** The domains that a provider answers for, in small letters. */
export const domainsOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => smallAscii(part).replace(/^@/, ''))

/** A provider is refused at save where it could not mean what it says, or would be asked in clear. */
export const identityProviderChecks: NonNullable<Practice['checks']> = (after) => {
  const { issuer, scopes, domains, rules, secondFactor, addressesVerified } =
    after as unknown as IdentityProvider
  const issue = (field: string, code: string, message: string) => ({ field, code, message })
  const url = URL.parse(issuer)
  const isSafe =
    url !== null && (url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname))
  const wrong = domainsOf(domains).filter((domain) => !domainForm.test(domain))
  return [
    ...(isSafe ? [] : [issue('issuer', 'issuer.clear', 'A provider is asked over https: only.')]),
    ...(addressesVerified === true && isForEverybody(url)
      ? [issue('addressesVerified', 'issuer.everybody', everybodyIsIn)]
      : []),
    ...(/(^|\s)openid(\s|$)/.test(scopes)
      ? []
      : [issue('scopes', 'scopes.openid', 'The scopes need "openid".')]),
    ...wrong.map((domain) => issue('domains', 'domain.form', `"${domain}" is no domain.`)),
    ...faultsOf(secondFactor).map((message) => issue('secondFactor', 'rule.form', message)),
    ...ruleIssues(rules).map((message) => issue('rules', 'rules.form', message)),
  ]
}

const everybodyIsIn =
  'Behind this issuer stand the directories of everybody, and each enters there what it likes. Name the issuer of your own: https://login.microsoftonline.com/<tenant ID>/v2.0.'

/** The addresses of Entra ID that stand for whatever directory somebody is of. */
const isForEverybody = (issuer: URL | null): boolean =>
  issuer !== null &&
  issuer.hostname.startsWith('login.microsoftonline.') &&
  /^\/(common|organizations|consumers)(\/|$)/i.test(issuer.pathname)

const ruleIssues = (rules: unknown): readonly string[] => {
  if (rules === null || rules === undefined) return []
  if (!Array.isArray(rules) || rules.length > mostRules) return [`Rules are a list of at most ${mostRules}.`]
  return rules.flatMap((rule: unknown, index) => issuesOf(rule, index + 1))
}

const issuesOf = (rule: unknown, number: number): readonly string[] => {
  if (!isRule(rule))
    return [`Rule ${number}: is written { when: "FEEL over claims", roles: [...], teams: [...] }.`]
  if (groupOf(rule.when)?.group.trim() === '') return [`Rule ${number}: No group is named.`]
  return faultsOf(rule.when)
    .slice(0, 1)
    .map((fault) => `Rule ${number}: ${fault}`)
}

/** What is wrong with a condition over claims; nothing where there is none. */
const faultsOf = (when: string | null): readonly string[] => {
  if (when === null) return []
  try {
    fullRule(when, claimSchema)
    return []
  } catch (error) {
    if (isRuleError(error)) return [error.message]
    throw error
  }
}

const isRule = (rule: unknown): rule is ClaimRule => {
  const { when, roles = [], teams = [], ...rest } = (rule ?? {}) as Record<string, unknown>
  const isTexts = (value: unknown): boolean =>
    Array.isArray(value) && value.every((each) => typeof each === 'string')
  return typeof when === 'string' && isTexts(roles) && isTexts(teams) && Object.keys(rest).length === 0
}
