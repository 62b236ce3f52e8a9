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
  carrying: {
    title: 'Can it be carried?',
    nothing:
      'It names nothing that it stands on. Under “Carried by” name the agreements between teams and with suppliers.',
    all_one: 'Its target is carried by what it stands on.',
    all_other: 'All {{count}} targets are carried by what it stands on.',
    some_one: 'One of {{of}} targets is not carried.',
    some_other: '{{count}} of {{of}} targets are not carried.',
    missing: '{{target}} in {{promised}}: {{name}} promises nothing of the kind.',
    late: '{{target}} in {{promised}}: begun on {{start}}, those who carry it may be done {{late}} too late.',
    remedy: 'Cheapest remedy: {{to}} instead of {{from}} in “{{name}}”.',
    noRemedy: 'No other length of one of them would do; other hours would.',
    hours: '{{name}} does not work in {{missed}} of the {{of}} of a week in which this is promised.',
    ends: '{{name}} ends before this does: {{until}}.',
    availability: {
      carried: 'Availability of {{promised}} is carried: at least {{least}} whatever fails together.',
      ifIndependent:
        'Availability of {{promised}} is carried if outages are independent ({{independent}}); if they never overlap it is {{least}}.',
      not: 'Availability of {{promised}} is not carried: {{independent}} if outages are independent, {{least}} to {{most}} otherwise.',
    },
    assumed:
      'Assumed: each takes all of its time, one after the other in the order in which they are named, from the worst start of the coming week with its holidays. For availability all of them are needed.',
  },
} as const
