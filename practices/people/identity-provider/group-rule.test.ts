import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMet } from './claims.ts'
import { groupOf, whenIn } from './group-rule.ts'

const now = '2026-01-01T00:00:00.000Z'
const group = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('it-desk', 'CN=Desk,OU="IT"', 'a\\b', 'x") or (true', '${y}', "it's", '\\u0041', ' desk '),
)
const claim = fc.constantFrom('groups', 'roles', 'realm_access.roles')

test('the condition for a group holds for whoever is in it, and for nobody else, whatever its name', () => {
  fc.assert(
    fc.property(claim, group, fc.array(group, { maxLength: 3 }), (path, name, others) => {
      const when = whenIn({ claim: path, group: name })
      expect(groupOf(when)).toEqual({ claim: path, group: name })
      const claimsWith = (groups: readonly string[]) =>
        path.split('.').reduceRight<unknown>((value, part) => ({ [part]: value }), groups) as object as Readonly<Record<string, unknown>> // prettier-ignore
      expect(isMet(when, claimsWith([...others, name]), now)).toBe(true)
      expect(isMet(when, claimsWith(others), now)).toBe(others.includes(name))
    }),
  )
})

test('what is written in another way is no condition for a group, and stays as it is', () => {
  const others = ['claims.department = "Audit"', 'list contains(claims.groups, "a") or true', '(list contains(claims.groups, "a"))', 'list contains( claims.groups, "a")', 'list contains(claims.groups, "\\u0061")', ''] // prettier-ignore
  for (const when of others) expect(groupOf(when)).toBeNull()
})

test('a claim that is typed can’t end the condition', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (typed, name) => {
      expect(groupOf(whenIn({ claim: typed, group: name }))?.group).toBe(name)
    }),
  )
})
