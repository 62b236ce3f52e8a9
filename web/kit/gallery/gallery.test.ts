import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

const kit = resolve(import.meta.dirname, '..')
const page = import.meta.dirname + sep

const files = readdirSync(kit, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join(kit, name))
const textOf = (file: string): string => readFileSync(file, 'utf8')

/** The components that a file exports by their names: functions that begin with a capital. */
const componentsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '')

/** What a file draws: an element of that name, or a part that it loads when it is needed. */
const draws = (text: string, name: string): boolean => new RegExp(`<${name}\\b|\\.${name}\\)`).test(text)

/** Files that a file loads at once or later, within the kit. */
const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/(?:from|import\() ?'(\.[^']+\.tsx)'/g)]
    .map(([, path]) => resolve(dirname(file), path ?? ''))
    .filter((path) => files.includes(path))

/** The files behind the page, from what it imports on. */
const reached = (): ReadonlySet<string> => {
  const found = new Set(files.filter((file) => file.startsWith(page)))
  for (const file of found) for (const next of importsOf(file)) found.add(next)
  return found
}

test('every component of the kit has its place on the kit’s page, or is drawn by one that has', () => {
  const shown = reached()
  const others = files.filter((file) => !file.startsWith(page))
  const parts = others.flatMap(componentsOf)
  expect(parts).toEqual(expect.arrayContaining(['Chart', 'Menu', 'Popover', 'PickList', 'Due', 'Switch']))
  // Toasts and hints appear on every page, this one included.
  const texts = [...shown, resolve(kit, '../shell/frame/root.tsx')].map(textOf)
  expect(parts.filter((name) => !texts.some((text) => draws(text, name)))).toEqual([])
  // What a file exports without a name is loaded with it.
  const isLater = (file: string): boolean => /^export default function/m.test(textOf(file))
  expect(others.filter((file) => isLater(file) && !shown.has(file))).toEqual([])
})
