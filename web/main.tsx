// First, so that its layer is below Mantine's.
import './kit/global.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@mantine/core/styles.layer.css'
import './kit/theme/theme.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSecondFactorNeeded, whenSignedOut, whenUnproven } from './api/client.ts'
import { createQueryClient } from './api/query-client.ts'
import { i18n } from './i18n/i18n.ts'
import { showLanguage, startLanguage } from './i18n/language.ts'
import { theme } from './kit/theme/theme.ts'
import { toast } from './kit/overlay/toast-store.ts'
import { startBrand } from './shell/brand/shown-brand.ts'
import { paths } from './paths.ts'
import { createAppRouter } from './shell/router.tsx'
import { askProof, setSignedOut } from './shell/signed-out.ts'

const queries = createQueryClient((problem) => {
  toast({ tone: 'failed', message: i18n.t(`kit.error.title.${problem.code}`), detail: problem.detail })
})
const router = createAppRouter(queries)
startBrand()
whenSignedOut(() => setSignedOut(true))
whenUnproven(askProof)
// What stands on the page can't go on; drafts of what was typed are kept.
whenSecondFactorNeeded(() => {
  const { pathname, href } = router.latestLocation
  if (pathname !== paths.secondFactor()) void router.navigate({ href: paths.secondFactor(href) })
})
// After the page and all that it begins with: what is kept for later may come later.
setTimeout(
  () => void import('./shell/worker/start-worker.ts').then(({ startWorker }) => startWorker()),
  4_000,
)

// Drawn in another type first, words would take other room and everything beside them move. Nobody waits long for it.
const fontWaitMs = 400
const fonts = Promise.race([
  Promise.all(
    ['14px "Inter Variable"', '13px "JetBrains Mono Variable"'].map((each) => document.fonts.load(each)),
  ),
  new Promise((resolve) => setTimeout(resolve, fontWaitMs)),
]).catch(() => undefined)

void Promise.all([showLanguage(startLanguage()), fonts]).then(() =>
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      {/* The variables come from virtual:theme.css: nothing writes a <style> element at run time. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  ),
)
