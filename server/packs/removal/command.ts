import { systemActor } from '#engine'
import { previewRemoval, removePack, type Removal } from './remove.ts'
import { makeProduct } from '../../product.ts'
import type { CliCommand } from '../../cli/command.ts'

const pack = 'demonstration'
const mostShown = 100

/** `keelson demonstration remove`: the invented organisation goes, what people made of their own stays. */
export const demonstrationRemoveCommand: CliCommand = {
  path: ['demonstration', 'remove'],
  summary: 'remove the demonstration organisation; without --yes it only says what would go',
  options: [
    { flags: '--everything', text: 'also what people have made with its accounts, or changed' },
    { flags: '--yes', text: 'remove it' },
  ],
  help: `May run beside the product. Records are archived, never deleted; nobody of the demonstration can sign in afterwards.
An administrator of your own must exist: keelson person create --role administrator …`,
  async run(run) {
    const platform = await run.platform()
    const product = await makeProduct(platform)
    const ctx = { ...product.ctxFor(systemActor('setup'), 'cli'), db: platform.database }
    const everything = run.options['everything'] === true
    const preview = await previewRemoval(ctx, pack, { everything })
    if (run.options['yes'] !== true) return run.result(preview, linesOf(preview, 'would go'))
    const done = await removePack(ctx, pack, { everything, token: preview.token, by: null })
    run.result(done, linesOf(done, 'are archived'))
  },
}

const linesOf = ({ goes, stays, leaves }: Removal, what: string): readonly string[] => {
  const counts = [...Map.groupBy(goes, ({ type }) => type)].map(([type, { length }]) => `${length} ${type}`)
  const named = stays.filter(({ record: { origin } }) => origin !== 'follows')
  const shown = named.slice(0, mostShown).map(({ record: { number, title }, reason: { why, by, count } }) => {
    const reason = {
      tried: 'made with an account of the demonstration',
      changed: 'people have changed it',
      needed: count > 1 ? `${by ?? ''} and ${count - 1} others need it` : `${by ?? ''} needs it`,
    }[why]
    return `  ${number}  ${title} (${reason})`
  })
  return [
    `${goes.length} records ${what}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`,
    ...(named.length > 0 ? [`${named.length} records stay:`, ...shown] : []),
    ...(named.length > mostShown ? [`  … and ${named.length - mostShown} more (--json names all)`] : []),
    ...(leaves.length > 0 ? [`${leaves.length} people stay named there and can sign in no more.`] : []),
  ]
}
