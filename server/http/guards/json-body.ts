import type { FastifyInstance } from 'fastify'
import { problem } from '#contract/problem.ts'

const mostDepth = 64
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Takes JSON in UTF-8 and nothing else: bytes that are no text, nesting without end and keys that would reach into
 * prototypes are refused before anything is made of them. An empty body is no body.
 */
export const takeJsonOnly = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
      done(problem('unsupported_media', `JSON is taken in UTF-8, not in ${charset.slice(0, 40)}.`), undefined)
      return
    }
    if (body.length === 0) {
      done(null, undefined)
      return
    }
    const text = textOf(body)
    if (text === null) {
      done(problem('malformed', 'The body is not UTF-8.'), undefined)
      return
    }
    if (isTooDeep(text)) {
      done(problem('malformed', `The body is nested more than ${mostDepth} levels deep.`), undefined)
      return
    }
    void parse(request, text, (error, value) => {
      if (!error && hasHalfCharacter(text, value))
        done(problem('malformed', 'The body contains half a character (lone surrogate).'), undefined)
      else done(error, value)
    })
  })
}

const textOf = (body: Buffer): string | null => {
  try {
    return utf8.decode(body)
  } catch {
    return null
  }
}

/** An escape such as \\ud800 by itself stands for no character: neither stored nor hashed text may contain it. */
const hasHalfCharacter = (text: string, value: unknown): boolean =>
  /\\ud[89a-f]/i.test(text) && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value))

const isTooDeep = (text: string): boolean => {
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (quoted) {
      if (unit === backslash) index += 1
      else if (unit === quote) quoted = false
    } else if (unit === quote) quoted = true
    else if (unit === openBrace || unit === openBracket) {
      depth += 1
      if (depth > mostDepth) return true
    } else if (unit === closeBrace || unit === closeBracket) depth -= 1
  }
  return false
}

const quote = 0x22
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
