import { resumeAfterRestore, rotateKey } from '#engine/log/sealing/seal-log.ts'
import { sealingIn } from '#engine/log/sealing/start-sealing.ts'
import type { CliCommand } from './command.ts'

export const sealRotateCommand: CliCommand = {
  path: ['seal', 'rotate'],
  summary: 'bring a new key into force that signs the log’s seals; the old one signs it and is removed',
  options: [
    {
      flags: '--lost <why>',
      text: 'the old key is lost: the new one signs for itself, and verify tells of it from then on',
    },
  ],
  help: 'The keys are in the data folder, in keys/. Keep a copy of the new one where you keep such things.',
  async run(run) {
    const platform = await run.platform()
    const why = run.options['lost']
    const seal = await rotateKey(
      sealingIn(run.config.dataFolder, platform),
      typeof why === 'string' ? { lostBecause: why } : {},
    )
    run.result(seal, `Seal ${seal.number} brings a new key into force: ${seal.newKey ?? ''}`)
  },
}

export const sealResumeCommand: CliCommand = {
  path: ['seal', 'resume'],
  summary: 'go on sealing after the database was restored or replaced on purpose',
  options: [
    { flags: '--because <why>', text: 'what happened; it stands in the chain for good', isRequired: true },
  ],
  help: `Seals that were lost with the restore are named in the chain, so that heads published of them are explained.
  keelson seal resume --because "Disk failure on 3 May; restored from the backup of 2 May, 23:00."`,
  async run(run) {
    const platform = await run.platform()
    const seal = await resumeAfterRestore(
      sealingIn(run.config.dataFolder, platform),
      String(run.options['because']),
    )
    const of = seal.lost?.chain === undefined ? '' : ` of the log ${seal.lost.chain}`
    run.result(seal, `Seal ${seal.number} goes on; lost were the seals up to ${seal.lost?.number ?? 0}${of}.`)
  },
}
