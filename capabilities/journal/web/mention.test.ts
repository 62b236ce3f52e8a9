import { describe, expect, test } from 'vitest'
import { mentionAt, mentionedIn, withMention } from './mention.ts'

const at = (marked: string) => mentionAt(marked.replace('|', ''), marked.indexOf('|'))

describe('a mention', () => {
  test('begins with an @ behind a space or at the start', () => {
    expect(at('@An|')).toEqual({ from: 0, query: 'An' })
    expect(at('Ask @|')).toEqual({ from: 4, query: '' })
    expect(at('Ask @Jean-Luc Pi| please')).toEqual({ from: 4, query: 'Jean-Luc Pi' })
    expect(at('Frag @Jö|')).toEqual({ from: 5, query: 'Jö' })
  })

  test('is none in an address, behind two spaces, on the next line or far behind', () => {
    expect(at('anna@exa|')).toBeNull()
    expect(at('@Anna Berg said|')).toBeNull()
    expect(at('@ Anna|')).toBeNull()
    expect(at('@Anna\n|')).toBeNull()
    expect(at(`@${'a'.repeat(60)}|`)).toBeNull()
    expect(at('no one|')).toBeNull()
  })

  test('takes the place of what was typed, with one space behind it', () => {
    expect(withMention('Ask @An', { from: 4, query: 'An' }, 'Anna Berg')).toEqual({
      text: 'Ask @Anna Berg ',
      caret: 15,
    })
    expect(withMention('Ask @An now', { from: 4, query: 'An' }, 'Anna Berg').text).toBe('Ask @Anna Berg now')
  })

  test('counts only while its name stands in the text', () => {
    const known = [
      { id: 'a', name: 'Anna Berg' },
      { id: 'b', name: 'Ben' },
      { id: 'a', name: 'Anna Berg' },
    ]
    expect(mentionedIn('@Anna Berg, look', known)).toEqual(['a'])
    expect(mentionedIn('Nobody', known)).toEqual([])
  })
})
