/** How incidents are first seen. Names of fields are checked where the incident is declared. */
export const incidentViews = {
  list: ['number', 'title', 'state', 'priority', 'requester', 'assignee', 'team', 'openedAt'],
  sort: ['-openedAt'],
  create: [
    'title',
    'requester',
    'description',
    'service',
    'category',
    'impact',
    'urgency',
    'team',
    'assignee',
  ],
  figures: { by: 'openedAt', of: ['priority', 'stateClass', 'team', 'resolvedAt'] },
  form: [
    { title: 'What happened', place: 'main', fields: ['title', 'description', 'resolution'] },
    {
      title: 'People',
      fields: ['requester', 'onBehalfOf', 'organisation', 'team', 'assignee', 'restricted', 'visibleTo'],
    },
    {
      title: 'Classification',
      fields: [
        'service',
        'offering',
        'contract',
        'affectedItem',
        'location',
        'category',
        'symptom',
        'channel',
      ],
    },
    { title: 'Priority', fields: ['impact', 'urgency', 'priority', 'priorityOverride', 'priorityReason'] },
    {
      title: 'Progress',
      fields: [
        'openedAt',
        'waitingReason',
        'followUpAt',
        'resolutionCode',
        'resolvedAt',
        'resolvedBy',
        'closedAt',
        'autoCloseAt',
      ],
    },
    {
      title: 'Rating',
      fields: ['rating', 'ratingComment', 'ratedAt'],
    },
    { title: 'Other', fields: ['parent', 'duplicateOf', 'reassignments', 'reopenings', 'source'] },
  ],
} as const
