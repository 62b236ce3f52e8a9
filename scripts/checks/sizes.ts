import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'
import { isCode, isTest, sourceFiles } from './source-files.ts'

const limits = {
  file: { ask: 300, hard: 500 },
  function: 60,
  folder: 20,
  declaration: 150,
} as const

/** Files, functions, folders and declarations that outgrow what a person reads in one go. */
export const sizesCheck: Check = {
  name: 'sizes',
  run: async () => {
    const files = await sourceFiles()
    const code = files.filter(isCode)
    const found = await Promise.all(code.map(inspect))
    return {
      looked: `${code.length} files`,
      violations: [...found.flatMap((one) => one.violations), ...crowdedFolders(files)],
      remarks: found.flatMap((one) => one.remarks),
    }
  },
}

async function inspect(file: string): Promise<{ violations: string[]; remarks: string[] }> {
  const text = await readFile(join(checkoutFolder, file), 'utf8')
  const lines = text.split('\n').length - 1
  const violations: string[] = []
  const remarks: string[] = []
  if (lines > limits.file.hard) violations.push(`${file}: ${lines} lines, at most ${limits.file.hard}`)
  else if (lines > limits.file.ask)
    remarks.push(`${file}: ${lines} lines; above ${limits.file.ask} ask whether it is two`)
  if (isDeclaration(file) && lines > limits.declaration) {
    violations.push(`${file}: a declaration of ${lines} lines, at most ${limits.declaration}`)
  }
  // A test's body is a list of sentences; its length says nothing.
  if (!isTest(file)) violations.push(...longFunctions(file, text))
  return { violations, remarks }
}

/** practices/<stage>/<practice>/<practice>.ts */
const isDeclaration = (file: string): boolean => /^practices\/[^/]+\/([^/]+)\/\1\.ts$/.test(file)

/** A line for each function that is longer than a person reads in one go. */
export function longFunctions(file: string, text: string): string[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line
      const to = source.getLineAndCharacterOfPosition(node.end).line
      const lines = to - from + 1
      if (lines > limits.function) {
        found.push(`${file}:${from + 1}: ${nameOf(node)} has ${lines} lines, at most ${limits.function}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined)
  return named === undefined ? 'a function' : named.getText()
}

function crowdedFolders(files: readonly string[]): string[] {
  const entries = new Map<string, Set<string>>()
  for (const file of files) {
    for (let path = file; dirname(path) !== '.'; path = dirname(path)) {
      const folder = dirname(path)
      const names = entries.get(folder) ?? new Set()
      entries.set(folder, names.add(withoutTest(path)))
    }
  }
  return [...entries]
    .filter(([, names]) => names.size > limits.folder)
    .map(([folder, names]) => `${folder}/: ${names.size} entries, at most ${limits.folder}`)
}

/** A test stands beside its code and counts with it. */
const withoutTest = (path: string): string => path.replace(/\.test\.tsx?$/, '').replace(/\.tsx?$/, '')
