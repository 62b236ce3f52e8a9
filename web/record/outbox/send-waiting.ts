import { answerOf, routes } from '../../api/client.ts'
import { isPosted } from './kept-entries.ts'
import { boxAt } from './boxes.ts'
import { keysOfBoxes } from './kept-boxes.ts'

/** Sends what waits of a person, from whatever page; nothing while somebody else is signed in, or nobody. */
export const sendWaiting = async (personId: string): Promise<void> => {
  const waiting = keysOfBoxes(personId).flatMap((key) => {
    const box = boxAt(key)
    return box.entries().flatMap((each) => (each.isWaiting && isPosted(each) ? [{ box, id: each.id }] : []))
  })
  if (waiting.length === 0) return
  // The cookie is every tab's: somebody may have signed in beside this page.
  const session = await answerOf(routes.GET('/session')).catch(() => null)
  if (session?.person.id !== personId) return
  for (const { box, id } of waiting) {
    const entry = box.entries().find((each) => each.id === id)
    if (entry?.isWaiting && isPosted(entry)) box.send(entry)
  }
}
