import { runCommand } from '../house/product-process.ts'
import type { House } from '../house/house.ts'
import { judgeFiles } from './files.ts'
import { followersCaughtUp, judgeFollowers } from './followers.ts'
import { judge } from './judge.ts'
import { judgeReactions } from './reactions.ts'
import { snapshotOf } from './snapshot.ts'

/** Everything that can be told at once, after each accident; one sentence for each thing that is wrong. */
export const examine = async (house: House): Promise<string[]> => {
  const { db, ledger, dataFolder } = house
  const late = await followersCaughtUp(db, 60_000).then(
    () => [],
    (error: Error) => [`follower: ${error.message}`],
  )
  const { code, output } = await runCommand(house.safe, 'verify')
  return [
    ...late,
    ...judge(ledger, await snapshotOf(db)),
    ...(await judgeFiles(db, dataFolder, ledger)),
    ...(await judgeFollowers(db)),
    ...(code === 0 ? [] : [`verify: the command ended with ${code}: ${output}`]),
    ...ledger.failures.splice(0).map((failure) => `unexpected: ${failure}`),
  ]
}

/** What takes its time to come to an end is looked at once, at the end. */
export const examineAtLast = async (house: House): Promise<string[]> => [
  ...(await examine(house)),
  ...(await judgeReactions(house.db)),
]
