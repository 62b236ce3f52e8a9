export const home = {
  title: 'My work',
  noNext: 'Nothing waits for you or your teams.',
  nothing: 'There is no work that you could be given.',
  since: 'Since you last looked',
  all_one: '{{formatted}} in all',
  all_other: '{{formatted}} in all',
  list: {
    decide: 'Waiting for your decision',
    due: 'Follow up now',
    mine: 'In your hands',
    tasks: 'Your tasks',
    queue: 'Waiting for somebody of your teams',
    waiting: 'Waiting for others',
    old: 'Untouched for five days',
  },
  none: { mine: 'Nothing is in your hands.', queue: 'Nothing waits for your teams.' },
} as const
