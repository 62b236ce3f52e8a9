import { readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

// What a component may look like is what its properties may be: each choice and each yes or no that the kit declares.

const kit = resolve(import.meta.dirname, '..')
const page = import.meta.dirname + sep
const settings = resolve(kit, '../../tsconfig.web.json')

/** Properties that say how something behaves, not how it looks. */
const isSeen = (property: string): boolean => !/^(aria-.*|type|as)$/.test(property)
/** The kit's page is a page itself, and of one layout. */
const isWhole = (name: string): boolean => name === 'Page'

const files = readdirSync(kit, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => join(kit, name))

const opened = () => {
  const { config } = ts.readConfigFile(settings, (path) => ts.sys.readFile(path)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(kit, '../..'))
  const program = ts.createProgram(files, { ...options, noEmit: true })
  return { program, checker: program.getTypeChecker() }
}

const isOf = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0

/** The choices that a type has: its texts, and yes. What is no or left out is how the component is without it. */
const choicesOf = (type: ts.Type): readonly string[] => {
  const members = type.isUnion() ? type.types : [type]
  const { StringLiteral, BooleanLiteral, Undefined, Null } = ts.TypeFlags
  // Anything else than choices is content.
  if (!members.every((each) => isOf(each, StringLiteral | BooleanLiteral | Undefined | Null))) return []
  return members.flatMap((each) => {
    if (each.isStringLiteral()) return [each.value]
    return isOf(each, BooleanLiteral) && 'intrinsicName' in each && each.intrinsicName === 'true'
      ? ['true']
      : []
  })
}

interface Component {
  readonly name: string
  /** Choices by property. */
  readonly choices: ReadonlyMap<string, readonly string[]>
  /** What a property is that is left out. */
  readonly without: ReadonlyMap<string, string>
}

const componentOf = (checker: ts.TypeChecker, node: ts.FunctionDeclaration): Component => {
  const [props] = node.parameters
  const choices = new Map<string, readonly string[]>()
  for (const property of props ? checker.getTypeAtLocation(props).getProperties() : []) {
    const isOwn =
      property.declarations?.every((each) => each.getSourceFile().fileName.startsWith(kit)) === true
    const type = checker.getTypeOfSymbol(property)
    const found = choicesOf(type)
    if (isOwn && found.length > 0) choices.set(property.name, found)
  }
  const without = new Map<string, string>()
  if (props && ts.isObjectBindingPattern(props.name))
    for (const { name, propertyName, initializer } of props.name.elements)
      if (initializer && ts.isStringLiteral(initializer))
        without.set((propertyName ?? name).getText(), initializer.text)
  return { name: node.name?.text ?? '', choices, without }
}

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

/** What one element of the page gives to the properties of its component. */
const givenBy = (
  checker: ts.TypeChecker,
  element: ts.JsxOpeningLikeElement,
  { choices, without }: Component,
): readonly string[] => {
  const given = new Map<string, readonly string[]>()
  for (const attribute of element.attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) {
      const type = checker.getTypeAtLocation(attribute.expression)
      for (const property of type.getProperties())
        given.set(property.name, choicesOf(checker.getTypeOfSymbol(property)))
      continue
    }
    const { initializer } = attribute
    given.set(
      attribute.name.getText(),
      initializer === undefined
        ? ['true']
        : ts.isStringLiteral(initializer)
          ? [initializer.text]
          : ts.isJsxExpression(initializer) && initializer.expression
            ? choicesOf(checker.getTypeAtLocation(initializer.expression))
            : [],
    )
  }
  return [...choices.keys()].flatMap((name) =>
    (given.get(name) ?? [without.get(name) ?? '']).map((choice) => `${name}=${choice}`),
  )
}

test('every component is shown on the kit’s page in each of the states that it can have', () => {
  const { program, checker } = opened()
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? [])
  const components = new Map<string, Component>()
  for (const source of sources.filter(({ fileName }) => !fileName.startsWith(page)))
    walk(source, (node) => {
      if (ts.isFunctionDeclaration(node) && /^[A-Z]/.test(node.name?.text ?? ''))
        components.set(node.name?.text ?? '', componentOf(checker, node))
    })
  const shown = new Map<string, Set<string>>()
  for (const source of sources.filter(({ fileName }) => fileName.startsWith(page)))
    walk(source, (node) => {
      if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return
      const component = components.get(node.tagName.getText())
      if (!component) return
      const states = shown.get(component.name) ?? new Set()
      for (const state of givenBy(checker, node, component)) states.add(state)
      shown.set(component.name, states)
    })
  expect(components.get('Button')?.choices.get('kind')?.toSorted()).toEqual([
    'danger',
    'normal',
    'plain',
    'primary',
  ])
  expect([...(shown.get('StatePill') ?? [])]).toHaveLength(6)
  const missing = [...shown.keys()].flatMap((name) =>
    [...(components.get(name)?.choices ?? [])]
      .filter(([property]) => isSeen(property) && !isWhole(name))
      .flatMap(([property, choices]) => choices.map((choice) => `${property}=${choice}`))
      .filter((state) => shown.get(name)?.has(state) !== true)
      .map((state) => `${name} ${state}`),
  )
  expect(missing).toEqual([])
}, 120_000)
