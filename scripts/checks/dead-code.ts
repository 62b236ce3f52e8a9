import { readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { checkoutFolder } from '#platform/config.ts'
import type { Check } from './check.ts'
import { isCode, sourceFiles } from './source-files.ts'

/** What something outside the program reads: tools' settings, the rooms' own fronts. */
const isEntrance = (file: string): boolean =>
  /config\.(ts|js)$|(^|\/)index\.ts$|^tests\/harness\//.test(file) ||
  /^(practices|capabilities)\/.*\/web\/index\.tsx?$/.test(file)

interface Module {
  readonly file: string
  /** Names of values that others could import, with their lines. Types may be exported for signatures alone. */
  readonly exports: ReadonlyMap<string, number>
  /** Imported names by file; `*` is all of it. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>
}

/** Exported values that no file imports. */
export const deadCodeCheck: Check = {
  name: 'dead code',
  run: async () => {
    const resolve = await resolver()
    const files = [...(await sourceFiles()).filter(isCode), 'vite.config.ts', 'vitest.config.ts']
    const modules = await Promise.all(files.map((file) => readModule(file, resolve)))
    const used = new Map<string, Set<string>>()
    for (const { imports } of modules) {
      for (const [file, names] of imports) used.set(file, (used.get(file) ?? new Set()).union(names))
    }
    // What stands in for a module of a package is imported by that one's name.
    const settings = await readFile(join(checkoutFolder, 'vite.config.ts'), 'utf8')
    for (const [, file = ''] of settings.matchAll(/folder\('\.\/([^']+\.ts)'\)/g))
      used.set(file, new Set(['*']))
    return {
      looked: `${files.length} files`,
      violations: modules.flatMap((module) => unused(module, used.get(module.file))),
    }
  },
}

/** A line for each exported value that is not among the imported names. */
export function unused(module: Module, names: ReadonlySet<string> = new Set()): string[] {
  if (isEntrance(module.file) || names.has('*')) return []
  return [...module.exports]
    .filter(([name]) => name !== 'default' && !names.has(name))
    .map(([name, line]) => `${module.file}:${line}: nobody imports ${name}`)
}

type Resolve = (specifier: string, from: string) => string | null

/** Resolves relative paths and the `imports` of package.json; null for packages. */
async function resolver(): Promise<Resolve> {
  const manifest = JSON.parse(await readFile(join(checkoutFolder, 'package.json'), 'utf8')) as {
    imports: Record<string, string>
  }
  return (specifier, from) => {
    if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
    for (const [pattern, target] of Object.entries(manifest.imports)) {
      if (pattern === specifier) return normalize(target)
      const prefix = pattern.slice(0, -1)
      if (pattern.endsWith('*') && specifier.startsWith(prefix)) {
        return normalize(target.replace('*', specifier.slice(prefix.length)))
      }
    }
    return null
  }
}

async function readModule(file: string, resolve: Resolve): Promise<Module> {
  return moduleOf(file, await readFile(join(checkoutFolder, file), 'utf8').catch(() => ''), resolve)
}

/** What a source text exports and imports. */
export function moduleOf(file: string, text: string, resolve: Resolve): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const exports = new Map<string, number>()
  const imports = new Map<string, Set<string>>()
  const use = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    const target =
      specifier !== undefined && ts.isStringLiteralLike(specifier) ? resolve(specifier.text, file) : null
    if (target === null) return
    imports.set(target, new Set([...(imports.get(target) ?? []), ...names]))
  }
  const visit = (node: ts.Node): void => {
    collectImports(node, use)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements) {
    const line = source.getLineAndCharacterOfPosition(statement.getStart(source)).line + 1
    for (const name of exportedValues(statement)) exports.set(name, line)
  }
  return { file, exports, imports }
}

type Use = (specifier: ts.Node | undefined, names: readonly string[]) => void

function collectImports(node: ts.Node, use: Use): void {
  if (ts.isImportDeclaration(node)) use(node.moduleSpecifier, importedNames(node.importClause))
  else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const clause = node.exportClause
    const isNamed = clause !== undefined && ts.isNamedExports(clause)
    use(
      node.moduleSpecifier,
      isNamed ? clause.elements.map((element) => (element.propertyName ?? element.name).text) : ['*'],
    )
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    use(node.arguments[0], ['*'])
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    use(node.argument.literal, ['*'])
  }
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings
  if (bindings === undefined) return ['default']
  if (ts.isNamespaceImport(bindings)) return ['*']
  return ['default', ...bindings.elements.map((element) => (element.propertyName ?? element.name).text)]
}

function exportedValues(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default']
  if (ts.isExportDeclaration(statement)) {
    if (statement.isTypeOnly || statement.moduleSpecifier !== undefined) return []
    const clause = statement.exportClause
    return clause !== undefined && ts.isNamedExports(clause)
      ? clause.elements.map((element) => element.name.text)
      : []
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  if (!isExported) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    )
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name === undefined ? ['default'] : [statement.name.text]
  }
  return []
}
