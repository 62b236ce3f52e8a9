import { mayRead, type Incident, type Person, type World } from './world.ts'

export interface Pointed {
  readonly id: string
  readonly number: string
  readonly word: string
}

/** Questions that name nothing secret: what comes back must not either. */
export const openQuestions = (
  world: World,
  person: Person,
): readonly (readonly [method: string, url: string, payload?: object])[] => {
  const mine = world.incidents.filter((each) => mayRead(person, each)).slice(0, 3)
  const filters = [
    'true',
    'restricted = true',
    'priority = "critical"',
    'parent != null',
    'requester != null',
    'number != ""',
    'not(requester = me)',
    'organisation != my.organisation',
  ]
  return [
    ...filters.map(
      (filter) =>
        ['GET', `/incidents?limit=200&abilities=true&filter=${encodeURIComponent(filter)}`] as const,
    ),
    ...['-openedAt', 'title', '-number', 'requester', 'organisation', 'parent', '-parent'].map(
      (sort) => ['GET', `/incidents?limit=3&sort=${sort}`] as const,
    ),
    ...['csv', 'json'].map((format) => ['GET', `/incidents/export?format=${format}`] as const),
    ...[
      'people',
      'organisations',
      'teams',
      'journal-entries',
      'attachments',
      'links',
      'tasks',
      'services',
      'roles',
      'access-keys',
    ].flatMap((plural) => [
      ['GET', `/${plural}?limit=200`] as const,
      ['GET', `/${plural}/export?format=json`] as const,
    ]),
    ['GET', '/search?q=Trouble&limit=50'],
    ['GET', '/search?q=Said&limit=50'],
    ['GET', '/incidents?q=Words&limit=200'],
    ['GET', '/events?limit=500'],
    ['GET', '/events?limit=500&type=incident,journal-entry,attachment,link,person'],
    ...['requester', 'organisation', 'parent', 'title', 'assignee'].map(
      (field) =>
        ['POST', '/incidents/aggregate', { groupBy: [field], measures: [{ as: 'n', fn: 'count' }] }] as const,
    ),
    ['POST', '/people/aggregate', { groupBy: ['organisation'], measures: [{ as: 'n', fn: 'count' }] }],
    ...mine.flatMap(({ id, number }) => [
      ['GET', `/incidents/${number}`] as const,
      ['GET', `/incidents/${id}/events`] as const,
      ['GET', `/incidents/${id}/timeline`] as const,
      ['GET', `/incidents/${id}/journal`] as const,
      ['GET', `/explain?type=incident&id=${id}&operation=read`] as const,
    ]),
  ]
}

/** Questions that name a record: about a secret one the answer is that about one that does not exist. */
export const pointedQuestions = (own: Incident | undefined, { id, number, word }: Pointed) => {
  const quoted = (text: string): string => encodeURIComponent(text)
  return [
    ...[id, number].flatMap((key) => [
      ['GET', `/incidents/${key}`],
      ['GET', `/incidents/${key}/events`],
      ['GET', `/incidents/${key}/timeline`],
      ['GET', `/incidents/${key}/journal`],
      ['PATCH', `/incidents/${key}`, { title: 'Mine now' }],
      ['PATCH', `/incidents/${key}`, { version: 999, title: 'Mine now' }],
      ['POST', `/incidents/${key}/transitions`, { transition: 'start' }],
      ['POST', `/incidents/${key}/journal`, { text: 'Hello', visibility: 'public' }],
      ['DELETE', `/incidents/${key}`],
      ['POST', `/incidents/${key}/restore`],
      ['GET', `/explain?type=incident&id=${key}&operation=read`],
      ['GET', `/incidents/${key}/merge-preview?into=${key}`],
      ['GET', `/incidents/count?filter=${quoted(`number = "${key}"`)}`],
    ]),
    ['GET', `/incidents?filter=${quoted(`id = "${id}"`)}`],
    ['GET', `/incidents?filter=${quoted(`parent = "${id}"`)}`],
    ['GET', `/incidents?filter=${quoted(`contains(title, "${word}")`)}`],
    [
      'GET',
      `/incidents/count?filter=${quoted(`contains(title, "${word}") or contains(description, "${word}")`)}`,
    ],
    ['GET', `/incidents/count?q=${word}`],
    ['GET', `/search?q=${word}`],
    ['GET', `/search?q=${number}`],
    ['GET', `/journal-entries/count?filter=${quoted(`about = "${id}"`)}`],
    ['GET', `/links/count?filter=${quoted(`to = "${id}" or from = "${id}"`)}`],
    [
      'POST',
      '/incidents/aggregate',
      { filter: `contains(title, "${word}")`, measures: [{ as: 'n', fn: 'count' }] },
    ],
    [
      'POST',
      '/incidents/bulk',
      { update: [{ id, values: { title: 'Mine now' } }], transition: [{ id, transition: 'start' }] },
    ],
    ...(own
      ? [
          ['PATCH', `/incidents/${own.id}?dryRun=true`, { parent: id }],
          ['PATCH', `/incidents/${own.id}?dryRun=true`, { duplicateOf: id }],
          [
            'POST',
            `/links?dryRun=true`,
            { from: { type: 'incident', id: own.id }, to: { type: 'incident', id }, kind: 'related' },
          ],
          ['GET', `/incidents/${own.id}/merge-preview?into=${id}`],
          ['GET', `/incidents/${own.id}/merge-preview?into=${number}`],
          ['POST', `/tasks?dryRun=true`, { title: 'x', about: { type: 'incident', id } }],
        ]
      : []),
  ] as readonly (readonly [method: string, url: string, payload?: object])[]
}
