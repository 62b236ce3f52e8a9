import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { workerFile } from './web/shell/worker/worker-file.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Fills `theme.css`, and the sheet of the kit's own page, with the tokens of `theme.ts`. */
const themeSheet = (): Plugin => ({
  name: 'keelson-theme-sheet',
  enforce: 'pre',
  load: async (id) => {
    const path = id.split('?')[0] ?? ''
    const [isTheme, arePanes] = ['theme/theme.css', 'gallery/panes.css'].map((each) =>
      path.endsWith(`/web/kit/${each}`),
    )
    if (!isTheme && !arePanes) return null
    const { panesCss, themeCss } = await import('./web/kit/theme/theme-css.ts')
    return arePanes ? panesCss() : themeCss()
  },
})

/** The chunks that the entry itself imports. */
const everywhere =
  /\/(libraries|shared|hooks|rolldown-runtime|tokens|icons|frame|MantineProvider)-[\w-]{8}\.js$/

export default defineConfig({
  root: folder('./web'),
  cacheDir: folder('./node_modules/.cache/vite'),
  plugins: [react(), themeSheet(), workerFile(folder('./web'))],
  // What the browser, React and our own style sheet have already is not loaded once more.
  resolve: {
    alias: [
      // The table of character references, and how hosts are written.
      { find: 'entities', replacement: folder('./web/kit/markdown/browser-entities.ts') },
      { find: 'punycode.js', replacement: folder('./web/kit/markdown/browser-hosts.ts') },
      // A stand-in for a hook that older versions of React have not.
      {
        find: 'use-sync-external-store/shim/with-selector',
        replacement: 'use-sync-external-store/with-selector',
      },
      // The variables of Mantine come from `theme.css`: what would write them is never called (`withCssVariables`).
      {
        find: /^.*\/MantineCssVariables\/(MantineCssVariables|default-css-variables-resolver)\.mjs$/,
        replacement: folder('./web/kit/theme/no-variables.ts'),
      },
      {
        find: /^.*\/(Button|ActionIcon)Group(Section)?\/(Button|ActionIcon)Group(Section)?\.mjs$/,
        replacement: folder('./web/kit/theme/no-groups.ts'),
      },
    ],
  },
  build: {
    outDir: folder('./dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: URI would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What a page begins with is there when a part is loaded: each part need not name it again.
    modulePreload: {
      // Browsers that run the target know it.
      polyfill: false,
      resolveDependencies: (_part, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => !everywhere.test(file)),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page runs on, in one piece: many small ones cost more than they spare.
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|clsx|i18next|openapi-fetch|@tanstack\/(?!react-virtual|virtual-core)[\w-]+)\//,
            },
            // Small hooks that everything uses must not lie in the chunk of something large that few pages need.
            // What nearly every page shows. What loads the texts of an area does so where it is imported, never for all.
            {
              name: 'shared',
              test: /\/(web(?!\/i18n\/later\/)|contract|@tabler)\/|@mantine\/core\/esm\/(core|components\/(Button|ActionIcon|Transition|Loader|UnstyledButton))\//,
              minShareCount: 10,
            },
            // One by one the icons would cost more by their wrapping than by their lines.
            { name: 'icons', test: /@tabler\//, minShareCount: 3 },
            // Names of classes that a record's page shares with its dialogs: a line or two each.
            {
              name: 'record-sheets',
              test: /(record-page|(attachments|clocks|journal|links)\/web)\/[\w-/]+\.module\.css$/,
              minShareCount: 2,
            },
            // Small modules around every page, whose wrapping would cost more than their lines; not what a page is made of.
            {
              name: 'frame',
              test: /\/web\/shell\/(?!pages\/\w+-route|sign-in|account|palette|help|home|worker|record-parts)/,
              minShareCount: 3,
            },
            { name: 'hooks', test: /@mantine\/(hooks|core\/esm\/core)\//, minShareCount: 14 },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api/v1': process.env['KEELSON_API'] ?? 'http://127.0.0.1:4400' },
  },
})
