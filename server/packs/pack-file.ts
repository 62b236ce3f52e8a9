import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { checkoutFolder } from '#platform/config.ts'

/** Records of one type, by the key under which packs know them. */
const packFile = z.strictObject({
  type: z.string(),
  records: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.record(z.string(), z.unknown())),
})

export interface PackFile {
  readonly file: string
  readonly type: string
  readonly records: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

export const packsFolder = join(checkoutFolder, 'packs')

/** The files `NN-name.yaml` of a pack, in order. @throws Problem that names the file and the place in it */
export const readPack = async (folder: string): Promise<readonly PackFile[]> =>
  (await yamlFiles(folder)).map(({ file, content }) => {
    const { type, records } = shaped(packFile, content, file)
    return { file, type, records: new Map(Object.entries(records)) }
  })

/** The YAML files of a folder, in the order of their names. */
export const yamlFiles = async (folder: string): Promise<readonly { file: string; content: unknown }[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      try {
        return { file, content: parse(await readFile(file, 'utf8')) as unknown }
      } catch (error) {
        throw problem('invalid', `${file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }),
  )
}

/** The content as the schema has it. @throws Problem with the file and the place in it */
export const shaped = <T>(schema: z.ZodType<T>, content: unknown, file: string): T => {
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw problem('invalid', `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}
