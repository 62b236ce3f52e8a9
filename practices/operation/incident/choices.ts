/** How an incident reached the desk. */
export const channels = {
  phone: 'Phone',
  email: 'E-mail',
  portal: 'Self-service',
  chat: 'Chat',
  ivr: 'Voice menu',
  direct: 'Direct opening',
  monitoring: 'Monitoring',
} as const

/** Who or what has to move before work goes on. */
export const waitingFor = {
  caller: 'Requester',
  supplier: 'Supplier',
  problem: 'Problem',
  change: 'Change',
  evidence: 'Evidence',
} as const
