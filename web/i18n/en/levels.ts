/** Replays, what carries an agreement, and availability: on pages of records that are seldom opened. */
export const levels = {
  replay: {
    title: 'What it found',
    asked_one: 'One record replayed so far',
    asked_other: '{{count}} records replayed so far',
    applying: 'It is being applied: an event on each record whose clocks it changes.',
    equal: 'All {{clocks}} clocks of {{records}} records are as recorded.',
    behind_one: 'One record has events that its clocks did not know yet; it was left out.',
    behind_other: '{{count}} records have events that their clocks did not know yet; they were left out.',
    unequal:
      '{{unequal}} clocks are not what their events give. By what can’t be replayed nothing can be foretold, so nothing is shown of other terms.',
    same: 'Nothing would stand differently.',
    differing_one: 'One clock would stand differently.',
    differing_other: '{{shown}} clocks would stand differently.',
    late: 'Late: {{before}} before, {{after}} after',
    caveat: 'It is history under other terms. Under them people would have worked differently.',
    which: 'Which records',
    pictures: 'By team and service, in charts',
    byTeam: 'Late by team',
    byService: 'Late by service',
    team: 'Team',
    service: 'Service',
    before: 'Before',
    after: 'After',
    none: 'None',
  },
} as const
