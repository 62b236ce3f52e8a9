// Sets the theme before the first paint. A file, not inline: the content security policy allows no inline script.
;(function () {
  var chosen = null
  try {
    chosen = globalThis.localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be closed to us; the system's theme it is.
  }
  var isDark =
    chosen === 'dark' || (chosen !== 'light' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches)
  globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
})()
