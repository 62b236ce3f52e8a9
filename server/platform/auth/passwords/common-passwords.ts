import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is tried first here and is in no list of what was used elsewhere: words of the trade, of German keyboards and seasons. */
const own: ReadonlySet<string> = new Set(
  `password passwort passw0rd p4ssword pass secret geheim letmein welcome willkommen hello hallo iloveyou trustno
  admin administrator root user guest test testing demo default changeme changeit temp temporary login signin
  qwerty qwertz azerty qwertyuiop qwertzuiop asdfghjkl asdfghjklö yxcvbnm zxcvbnm qazwsx qazwsxedc qwerasdf
  123456 1234567 12345678 123456789 1234567890 123456789012 0987654321 987654321 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
  q1w2e3r4 q1w2e3r4t5y6 1qaz2wsx 1qaz2wsx3edc abc123 abcdef abcdefghijkl abcd1234 a1b2c3d4e5f6 111111111111
  monkey dragon sunshine princess football fussball baseball basketball superman batman starwars pokemon master
  shadow michael jordan charlie summer winter spring autumn sommer herbst fruehling frühling january february
  company internet computer samsung google keelson service servicedesk helpdesk support monday freitag friday
  correcthorsebatterystaple passwordpassword thisismypassword mypassword yourpassword newpassword oldpassword
  adminadmin administrator1 letmeinplease opensesame iloveyouforever nevergonnagiveyouup`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const mostUsed = join(import.meta.dirname, 'most-used.txt')

/**
 * What others would try first, written without signs and in small letters: those of twelve characters and more that are used
 * most, and shorter ones that people double or put digits behind. Read anew each time: a new password is rare.
 */
export const commonPasswords = (): ReadonlySet<string> =>
  new Set([...own, ...readFileSync(mostUsed, 'utf8').split('\n').filter(isEntry)])

const isEntry = (line: string): boolean => line !== '' && !line.startsWith('#')
