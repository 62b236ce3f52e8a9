/** A new record. */
export const create = {
  title: 'New {{type}}',
  submit: 'Create {{type}}',
  discard: 'Discard',
  discarded: 'What was typed is gone.',
  kept: 'Continued from what you typed {{when}}.',
  notAllowed: 'You may not create {{types}}.',
  form: 'Fields',
  made: '{{number}} created.',
  similar: 'About the same',
} as const
