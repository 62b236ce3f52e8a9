import { readFile } from 'node:fs/promises'
import { problem } from '#contract/problem.ts'
import { verifySecrets } from '../../practices/people/api-key/verify-secrets.ts'
import { nothingFound, readHeads, together, type HeadsFound } from '#engine/log/sealing/heads.ts'
import { verifySeals, type SealVerification } from '#engine/log/sealing/verify-seals.ts'
import { parseProof, verifyProof } from '#engine/log/sealing/verify-proof.ts'
import { verify, type Verification } from '#engine/log/verify.ts'
import { knownHeads } from '../integrity.ts'
import { makeProduct } from '../product.ts'
import { exitCodes, type CliCommand, type ExitCode, type Run } from './command.ts'

/** `keelson verify`: does the log still say what was written, and do the records say what the log says? */
export const verifyCommand: CliCommand = {
  path: ['verify'],
  summary:
    'Check every event’s hash and chain, every record against the replay of its events, and every seal',
  options: [
    { flags: '--offline <file>', text: 'check an exported proof instead, without any database' },
    { flags: '--heads <path>', text: 'compare with published heads: a file, or a folder of them' },
    { flags: '--trust <keys>', text: 'ids of signing keys that you vouch for, with commas between' },
  ],
  help: `Changes nothing and may run beside the product. Ends with 1 when something does not agree, and when heads in a place
where they were published can't be read: what was not compared does not agree.
  keelson verify --heads /mnt/auditor/heads
  keelson verify --offline INC0000012.json --heads /mnt/auditor/heads
The guide is docs/guide/log-integrity.md.`,
  run: async (run) => {
    const offline = run.options['offline']
    if (typeof offline === 'string') return verifyOffline(run, offline)
    const platform = await run.platform()
    const { database } = platform
    const product = await makeProduct(platform)
    const [total] = await database.query<{ count: string }>({ text: 'select count(*) from record' })
    const progress = run.progress('records', Number(total?.count ?? 0))
    const records = await verify(database, product.types, {
      keys: product.keys,
      also: verifySecrets,
      onProgress: (done) => progress.update(done),
    })
    progress.end()
    const given = run.options['heads']
    const known = together([
      await knownHeads({ ...platform, product }),
      typeof given === 'string' ? await readHeads(given) : nothingFound,
    ])
    const seals = await verifySeals(database, { ...known, trusted: trustedKeys(run) })
    run.result({ ...records, sealing: seals }, [...recordLines(records), ...sealLines(seals, known)])
    return records.faults.length + seals.faults.length === 0 ? exitCodes.done : exitCodes.failed
  },
}

const verifyOffline = async (run: Run, file: string): Promise<ExitCode> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem('malformed', `${file} can't be read (${error.code ?? error.message}).`)
  })
  const { heads: path } = run.options
  const known = typeof path === 'string' ? await readHeads(path) : nothingFound
  const checked = verifyProof(parseProof(text, file), { ...known, trusted: trustedKeys(run) })
  const { record, events, seals, keys, faults, notes } = checked
  run.result(checked, [
    `${record.number} with ${events} events and ${seals} seals: ${faults.length === 0 ? 'all agree.' : `${faults.length} faults.`}`,
    ...faults.slice(0, mostShown).map(({ message }) => message),
    ...keys.map(({ id, since }) => `Key ${id} since seal ${since}`),
    ...notes,
  ])
  return faults.length === 0 ? exitCodes.done : exitCodes.failed
}

const mostShown = 50

const recordLines = ({ records, events, erased, faults }: Verification): readonly string[] => [
  `${records} records with ${events} events: ${faults.length === 0 ? 'all agree.' : `${faults.length} faults.`}`,
  ...(erased > 0
    ? [`${erased} values were erased with the data of their people: nobody can compare them any more.`]
    : []),
  ...faults
    .slice(0, mostShown)
    .map(
      ({ type, number, id, version, message }) =>
        `${number || id} (${type}${version === null ? '' : `, version ${version}`}): ${message}`,
    ),
]

const sealLines = (checked: SealVerification, { heads }: HeadsFound): readonly string[] => {
  const { seals, sealedEvents, last, unsealed, faults, notes } = checked
  const outcome = faults.length === 0 ? 'all agree.' : `${faults.length} faults.`
  return [
    `${seals} seals over ${sealedEvents} events, compared with ${heads.length} heads known from elsewhere: ${outcome}`,
    ...faults.slice(0, mostShown).map(({ message }) => message),
    ...notes,
    last ? `The last is seal ${last.number} of ${last.at}, ${last.hash}` : 'Nothing has been sealed yet.',
    unsealed.events === 0
      ? 'Every event is sealed.'
      : `${unsealed.events} events are not sealed yet, the oldest for ${unsealed.seconds} s.`,
  ]
}

const trustedKeys = ({ options }: Run): ReadonlySet<string> =>
  new Set(
    String(options['trust'] ?? '')
      .split(',')
      .map((id) => id.trim()),
  )
