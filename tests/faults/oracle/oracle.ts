import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { practices } from '#practices'
import { runCommand } from '../house/product-process.ts'
import type { House } from '../house/house.ts'
import { judgeFiles } from './files.ts'
import { followersCaughtUp, judgeFollowers } from './followers.ts'
import { judge } from './judge.ts'
import { judgeReactions } from './reactions.ts'
import { snapshotOf } from './snapshot.ts'

const types = makeRegistry(practices, capabilities)

/** Everything that can be told at once, after each accident; one sentence for each thing that is wrong. */
export const examine = async (house: House): Promise<string[]> => {
  const { db, ledger, dataFolder } = house
  const late = await followersCaughtUp(db, 60_000).then(
    () => [],
    (error: Error) => [`follower: ${error.message}`],
  )
  const verified = await verify(db, types)
  return [
    ...late,
    ...judge(ledger, await snapshotOf(db)),
    ...(await judgeFiles(db, dataFolder, ledger)),
    ...(await judgeFollowers(db)),
    ...verified.faults.map(({ number, version, message }) => `verify: ${number} ${version}: ${message}`),
    ...ledger.failures.splice(0).map((failure) => `unexpected: ${failure}`),
  ]
}

/** What takes its time to come to an end is looked at once, at the end. */
export const examineAtLast = async (house: House): Promise<string[]> => {
  const found = [...(await examine(house)), ...(await judgeReactions(house.db))]
  const { code, output } = await runCommand(house.safe, 'verify')
  return code === 0 ? found : [...found, `verify: the command ended with ${code}: ${output}`]
}
