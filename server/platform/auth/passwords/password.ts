import { hash, verify } from '@node-rs/argon2'
import { invalid } from '#contract/problem.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { commonPasswords } from './common-passwords.ts'

// argon2id is this library's default. OWASP Password Storage Cheat Sheet asks for 19 MiB and two passes at least; this takes about 20 ms of one core here.
const parameters = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const

const shortest = 12
const longest = 128
/** So much must be left of a password beside a word that anybody knows of the person. */
const leastBeside = 8

/** Composed and decomposed letters look the same to the person who types them (NIST SP 800-63B, 5.1.1.2). */
const normal = (password: string): string => password.normalize('NFC')

/** An argon2id hash with its salt and parameters in it. */
export const hashPassword = (password: string): Promise<string> =>
  hash(normal(password).slice(0, 4 * longest), parameters)

/** Whether the password is the hashed one. A hash that can't be read is nobody's password. */
export const verifyPassword = (password: string, hashed: string): Promise<boolean> =>
  verify(hashed, normal(password).slice(0, 4 * longest)).catch(() => false)

/**
 * Refuses a password that others would guess: length counts, composition does not (NIST SP 800-63B).
 * `known` are texts that anybody knows of the person, such as name and e-mail address.
 * @throws Problem `invalid`
 */
export const refuseWeakPassword = (password: string, known: readonly string[], field = 'password'): void => {
  const issue = weaknessOf(normal(password), known)
  if (issue) throw invalid([{ ...issue, field }])
}

const weaknessOf = (password: string, known: readonly string[]): ProblemIssue | null => {
  const length = [...password].length
  if (length < shortest)
    return {
      code: 'password.short',
      message: `The password needs at least ${shortest} characters.`,
      details: { least: shortest },
    }
  if (length > longest)
    return {
      code: 'password.long',
      message: `The password may have at most ${longest} characters.`,
      details: { most: longest },
    }
  const plain = simplified(password)
  if (partsOf(known).some((part) => plain.includes(part) && plain.length - part.length < leastBeside))
    return {
      code: 'password.personal',
      message: 'The password must not be made of your name or e-mail address.',
    }
  if (new Set(password).size < 5 || isCommon(plain))
    return { code: 'password.common', message: 'This password is one of the first that others would try.' }
  return null
}

const simplified = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The words of what is known of a person, from four letters on: shorter ones are in too many other words. */
const partsOf = (known: readonly string[]): string[] =>
  known
    .flatMap((text) => [text, ...text.split(/[\s@.,_-]+/)])
    .map(simplified)
    .filter((part) => part.length >= 4)

/** A common password, also said twice or with digits behind it to reach the length. */
const isCommon = (plain: string): boolean => {
  const bare = plain.replace(/\d{1,6}$/, '')
  const common = commonPasswords()
  return [plain, bare, halfOf(plain), halfOf(bare)].some((text) => text !== '' && common.has(text))
}

const halfOf = (text: string): string => {
  const half = text.slice(0, text.length / 2)
  return half + half === text ? half : ''
}
