import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** The variable that names a file with the value of another: secrets that containers mount are read this way. */
export const fileVariable = (name: string): string => `${name}_FILE`

export interface GivenSettings {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly issues: readonly { readonly name: string; readonly message: string }[]
}

const mostBytes = 65_536

/**
 * The value of each setting: from its variable, or from the file that `<NAME>_FILE` names, without the line's end. An
 * empty variable counts as not set. What is in a file is never repeated in a message.
 */
export const givenSettings = (env: Env, names: readonly string[], base: string): GivenSettings => {
  const issues: { name: string; message: string }[] = []
  const valueOf = (name: string): string | undefined => {
    const own = env[name] || undefined
    const file = env[fileVariable(name)] || undefined
    if (file === undefined) return own
    const complain = (message: string): undefined => {
      issues.push({ name: fileVariable(name), message })
    }
    if (own !== undefined) return complain(`and ${name} are both set: keep one of them.`)
    try {
      const path = isAbsolute(file) ? file : join(base, file)
      if (statSync(path).size > mostBytes) return complain('names a file of more than 64 kB.')
      const text = readFileSync(path, 'utf8').replace(/[\r\n]+$/, '')
      return text === '' ? complain('names an empty file.') : text
    } catch (error) {
      return complain(
        `names a file that can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      )
    }
  }
  return { values: Object.fromEntries(names.map((name) => [name, valueOf(name)])), issues }
}
