import { describe, expect, test } from 'vitest'
import { incident } from '../../../practices/operation/incident/incident.ts'
import { person } from '../../../practices/people/person/person.ts'
import { typeMeta } from '../../../tests/harness/type-meta.ts'
import { completionsAt } from './completions.ts'

const types = [typeMeta(incident), typeMeta(person)]
const [ofIncidents] = types

/** `|` is the caret. */
const offered = (marked: string): readonly string[] => {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  if (!ofIncidents) return []
  return completionsAt(text, caret, ofIncidents, types)?.options.map(({ insert }) => insert) ?? []
}

/** The text after the first one is taken. */
const taken = (marked: string): string => {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const at = ofIncidents ? completionsAt(text, caret, ofIncidents, types) : null
  return at ? text.slice(0, at.from) + (at.options[0]?.insert ?? '') + text.slice(at.to) : text
}

describe('what is offered at the caret of a FEEL text', () => {
  test('are fields whose name or label begins with what is typed, before those that contain it', () => {
    expect(offered('prio|')[0]).toBe('priority')
    expect(offered('priority = "high" and openedA|')).toEqual(['openedAt'])
    expect(offered('assigned to|')).not.toContain('title')
  })

  test('are the values of a choice and of the state behind a comparison, quoted and closed', () => {
    expect(offered('stateClass = |')).toContain('"waiting"')
    expect(taken('stateClass = wai|')).toBe('stateClass = "waiting"')
    expect(taken('stateClass = "wai|')).toBe('stateClass = "waiting"')
    expect(taken('stateClass in ("new", "act|")')).toBe('stateClass in ("new", "active")')
  })

  test('are fields behind a reference', () => {
    expect(taken('requester.organisat|')).toBe('requester.organisation')
  })

  test('is nothing within a text of one’s own, nor where all is typed', () => {
    expect(offered('title = "prio|')).toEqual([])
    expect(offered('contains(title, "pri|')).toEqual([])
    expect(offered('reassignments|')).toEqual([])
  })
})
