import { i18n } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'

const hourMs = 3_600_000
let isTold = false

/** Says once that a newer version is there. It is never loaded unasked: somebody may be in the middle of a sentence. */
const tellOfNewVersion = (): void => {
  if (isTold) return
  isTold = true
  toast({
    message: i18n.t('shell.newVersion.title'),
    detail: i18n.t('shell.newVersion.detail'),
    action: { label: i18n.t('shell.newVersion.load'), run: () => location.reload() },
    stays: true,
  })
}

/** The entry of the build that this page runs. */
const ownEntry = (): string | null => {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  return script && new URL(script.src).pathname
}

/** Lets the screens be kept in this browser, and tells of a newer version while a tab stands open. */
export const startWorker = (): void => {
  // A part of this version that the server has no more. Without a line it says nothing of versions.
  window.addEventListener('vite:preloadError', () => {
    if (navigator.onLine) tellOfNewVersion()
  })
  // Browsers have workers only where nobody on the way could put another in: https, or this machine.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ entry?: unknown }>) => {
    const own = ownEntry()
    if (own !== null && typeof data?.entry === 'string' && data.entry !== own) tellOfNewVersion()
  })
  // Keeping is an addition: where it fails, pages come from the server as they always did.
  const register = async (): Promise<void> => {
    const registered = await navigator.serviceWorker.register('/service-worker.js')
    setInterval(() => void registered.update().catch(() => undefined), hourMs)
  }
  const begin = (): void => void register().catch(() => undefined)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}
