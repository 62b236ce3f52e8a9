// Keeps what the screens are made of, so that they open on a bad line and on none. What people read never goes through
// here: the API is left alone. `worker-file.ts` puts the names of the built files in.
const build = globalThis.__BUILD__
const prefix = 'keelson-build-'
const own = prefix + build.version
const entry = '/index.html'
// So long a page is waited for before the one that is kept is shown.
const patienceMs = 4000
const lanes = 3

const { caches } = globalThis

/** Kept under any build: names below /assets/ carry a hash of their content. */
const keptAnywhere = (name) => caches.match(name, { ignoreVary: true })
const keptHere = async (name) => (await caches.open(own)).match(name, { ignoreVary: true })

/** Files already there, of this build's first try or the build before, are not fetched again. */
const bring = async (cache, name) => {
  const known = name.startsWith('/assets/') ? await keptAnywhere(name) : undefined
  const answer = known ?? (await fetch(name, { cache: 'no-cache' }))
  if (!answer.ok) throw new Error(`${name} was answered ${answer.status}.`)
  await cache.put(name, answer)
}

// A few at a time: the page that is open needs the line as well.
const install = async () => {
  const cache = await caches.open(own)
  const waiting = [...build.files]
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await bring(cache, name)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await globalThis.skipWaiting()
}

// Tabs that are open still run the build before and may load a part of it yet; all older ones go.
const activate = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await globalThis.clients.claim()
  const tabs = await globalThis.clients.matchAll({ type: 'window' })
  for (const tab of tabs) tab.postMessage({ entry: build.entry })
}

const assetOf = async (request) => {
  const known = await keptAnywhere(request.url)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(own)).put(request.url, answer.clone())
  return answer
}

/** What the server says now; what is kept where it says nothing in time, or that it can't. */
const newestOf = async (request, name) => {
  const asked = fetch(request)
  const isLate = new Promise((resolve) => globalThis.setTimeout(resolve, patienceMs, 'late'))
  const first = await Promise.race([asked, isLate]).catch(() => 'no line')
  if (first instanceof Response && first.status < 500) return first
  const known = await keptHere(name)
  return known ?? (first instanceof Response ? first : asked)
}

const isPage = (request, path) =>
  request.mode === 'navigate' && !path.startsWith('/api/') && !/\.\w{1,5}$/.test(path)

globalThis.addEventListener('install', (event) => event.waitUntil(install()))
globalThis.addEventListener('activate', (event) => event.waitUntil(activate()))
globalThis.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== globalThis.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(assetOf(request))
  else if (isPage(request, pathname)) event.respondWith(newestOf(request, entry))
  else if (build.files.includes(pathname)) event.respondWith(newestOf(request, pathname))
})
