// Who may import whom: the table of ARCHITECTURE.md as rules. Type-only imports count, in cycles too.
const isTestFile = '\\.test\\.tsx?$|^tests/'

/** `from` may import packages and what `to` matches, nothing else of ours. */
const room = (name, comment, from, to, notFrom = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [isTestFile, ...notFrom] },
  to: { pathNot: [...to, 'node_modules', '^[a-z0-9_/:]+$', '^node:'] },
})

const declaration = '^practices/[^/]+/([^/]+)/\\1\\.ts$'
const behaviour = '^practices/[^/]+/([^/]+)/(?!web/)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A cycle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that nothing answers.',
      severity: 'error',
      from: { path: '^(contract|practices|capabilities|server|integrations|web|scripts)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-in-product',
      comment: 'The product does not know its tests.',
      severity: 'error',
      from: { pathNot: [isTestFile, '^vitest', '^scripts/'] },
      to: { path: isTestFile },
    },
    room('contract', 'The contract imports nothing of ours.', '^contract/', ['^contract/']),
    {
      name: 'contract-is-isomorphic',
      comment: 'The contract runs in the browser too.',
      severity: 'error',
      from: { path: '^contract/', pathNot: isTestFile },
      to: { dependencyTypes: ['core'] },
    },
    room('platform', 'The platform knows no domain word.', '^server/platform/', [
      '^server/platform/',
      '^contract/(problem|mail/address)\\.ts$',
    ]),
    room('engine', 'The engine knows no practice and no capability.', '^server/engine/', [
      '^server/(engine|platform)/',
      '^contract/',
    ]),
    room('http', 'Routes contain no rule and no SQL: they call the engine.', '^server/http/', [
      '^server/(http|engine|platform)/',
      '^contract/',
    ]),
    {
      name: 'capability-alone',
      comment: 'A capability never imports another capability or a practice.',
      severity: 'error',
      from: { path: '^capabilities/([^/]+)/', pathNot: [isTestFile, '/web/'] },
      to: {
        path: '^(capabilities|practices|integrations|server|web)/',
        pathNot: [
          '^capabilities/$1/',
          '^server/(engine|platform)/',
          '^server/http/(route-module|validation|idempotency|languages/words)\\.ts$',
        ],
      },
    },
    {
      name: 'declaration',
      comment: 'A declaration imports the contract and shared field groups only.',
      severity: 'error',
      from: { path: declaration },
      to: {
        path: '^(capabilities|practices|integrations|server|web)/',
        pathNot: ['^practices/[^/]+\\.ts$', '^practices/[^/]+/[^/]+\\.ts$', '^practices/[^/]+/$1/'],
      },
    },
    {
      name: 'practice-alone',
      comment: 'A practice never imports another practice: refer by type name, link or event.',
      severity: 'error',
      from: { path: behaviour, pathNot: isTestFile },
      to: {
        path: '^(capabilities|practices|integrations|server|web)/',
        pathNot: [
          '^practices/[^/]+/$1/',
          '^practices/[^/]+\\.ts$',
          '^practices/[^/]+/[^/]+\\.ts$',
          '^server/(engine|platform)/',
          '^capabilities/[^/]+/api\\.ts$',
        ],
      },
    },
    {
      name: 'web-is-not-server',
      comment: 'The browser never gets the server’s code.',
      severity: 'error',
      from: { path: '^web/|/web/', pathNot: '^tests/' },
      to: {
        path: '^(server|integrations)/|^practices/[^/]+/[^/]+/(verbs|reactions)\\.ts$|^capabilities/[^/]+/server\\.ts$',
      },
    },
    room('web-kit', 'The kit is below everything of the web.', '^web/kit/', [
      '^web/(kit|i18n)/',
      '^web/api/problem\\.ts$',
      '^contract/',
    ]),
    room('web-record', 'Lists, records and forms know no practice.', '^web/record/', [
      '^web/(record|kit|api|i18n)/',
      '^web/paths\\.ts$',
      '^contract/',
    ]),
    {
      name: 'nobody-imports-main',
      comment: 'The composition root is at the top.',
      severity: 'error',
      from: { pathNot: ['^server/cli/', isTestFile] },
      to: { path: '^server/main\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
