// Sets the theme before the first paint. A file, not inline: the content security policy allows no inline script.
;(function () {
  var chosen = null
  try {
    chosen =
      globalThis.localStorage.getItem('keelson.theme') ||
      globalThis.localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be closed to us; the system's theme it is.
  }
  var html = globalThis.document.documentElement
  var asks = function (query) {
    return globalThis.matchMedia(query).matches
  }
  var isDark = chosen === 'dark' || (chosen !== 'light' && asks('(prefers-color-scheme: dark)'))
  var isPlain = chosen === 'light' || chosen === 'dark'
  html.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  if (chosen === 'contrast' || (!isPlain && asks('(prefers-contrast: more)')))
    html.setAttribute('data-contrast', '')
})()
