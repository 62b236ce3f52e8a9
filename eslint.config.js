import globals from 'globals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const webFiles = [
  'web/**/*.{ts,tsx}',
  'practices/**/web/**/*.{ts,tsx}',
  'capabilities/**/web/**/*.{ts,tsx}',
  'vite.config.ts',
]

const outgoing = 'Call other machines with platform.outgoing (server/platform/http/outgoing).'

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'dist/**',
      '.keelson/**',
      'coverage/**',
      'web/generated/**',
      '**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.web.json', './tsconfig.journeys.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Objects here are made of closures, which never read `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings or an object `as const`.' },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
    },
  },
  {
    // The language of a test is loose on purpose: an assertion often reads an unknown JSON body.
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Calls to other machines go through one door, which looks at the address first.
    files: [
      'contract/**/*.ts',
      'practices/**/*.ts',
      'capabilities/**/*.ts',
      'server/**/*.ts',
      'integrations/**/*.ts',
    ],
    ignores: [...webFiles, '**/*.test.ts', 'server/platform/http/outgoing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource'].map((name) => ({ name, message: outgoing })),
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['http', 'https', 'http2', 'undici'].flatMap((name) =>
            [name, `node:${name}`].map((each) => ({ name: each, message: outgoing, allowTypeImports: true })),
          ),
        },
      ],
    },
  },
  {
    // These write for a person at a terminal; everything else logs.
    files: ['scripts/**', 'bin/**', 'server/cli/**', 'tests/bench/**', 'tests/faults/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: webFiles,
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      ...reactHooks.configs['recommended-latest'].rules,
      // A region that scrolls has to be reached by the keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'] }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react',
              importNames: ['lazy'],
              message:
                'Use loadable (web/kit/loadable.tsx): a part that does not come fails by itself, and the page stays.',
            },
          ],
        },
      ],
      // It warns of what the React compiler would skip; the compiler is not in use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node, ecmaVersion: 2024, sourceType: 'module' },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
)
