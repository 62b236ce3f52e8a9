import { problem } from '#contract/problem.ts'
import { makeProof } from '#engine/log/sealing/proof.ts'
import { publishedHeads } from '#engine/log/sealing/published-heads.ts'
import type { CliCommand } from './command.ts'
import { writePrivate } from './output-file.ts'

export const proofCommand: CliCommand = {
  path: ['proof'],
  summary: 'write the whole history of a record with what proves it, to be checked without Keelson',
  options: [
    { flags: '--record <number>', text: 'which record: INC0000012', isRequired: true },
    { flags: '--out <file>', text: 'the file to write', isRequired: true },
  ],
  help: `Everything that the record’s events say is in the file, whoever may read it in the product.
  keelson proof --record INC0000012 --out INC0000012.json
  keelson verify --offline INC0000012.json --heads heads/`,
  async run(run) {
    const { database, clock } = await run.platform()
    const number = String(run.options['record'])
    const [record] = await database.query<{ type: string; id: string; number: string }>({
      text: 'select type, id, number from record where number = $1',
      values: [number],
    })
    if (!record) throw problem('not_found', `There is no record ${number}.`)
    const published = await publishedHeads(database)
    const proof = await makeProof(database, record, { now: clock.now(), published })
    const file = String(run.options['out'])
    await writePrivate(file, `${JSON.stringify(proof, null, 1)}\n`)
    const { events, seals } = proof
    run.result(
      { file, record, events: events.length, seals: seals.length },
      `${file} holds ${events.length} events of ${number} with ${seals.length} seals.`,
    )
  },
}
