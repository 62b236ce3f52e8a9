import type { Grant } from '#contract/access.ts'

const everything = ['read', 'create', 'update', 'work', 'remove'] as const

/** Roles for tests, each with the rights that the shipped role of its name stands for. */
export const testRoles = {
  requester: [],
  agent: [
    { types: ['incident'], allow: ['read', 'create', 'update', 'work'] },
    { types: ['task', 'person', 'service', 'classification'], allow: ['read', 'create', 'update', 'work'] },
  ],
  auditor: [{ types: ['*'], allow: ['read'] }],
  administrator: [{ types: ['*'], allow: everything }],
} as const satisfies Record<string, readonly Grant[]>

export type TestRole = keyof typeof testRoles
