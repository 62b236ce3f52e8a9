import '../../i18n/later/home.ts'
import { useTypeByName } from '../../api/use-meta.ts'
import { decisionList } from './home-lists.ts'
import { HomeSection } from './home-section.tsx'

/** What waits for the reader's decision; nothing where nothing does. */
export default function Decisions() {
  const type = useTypeByName('approval')
  return type && <HomeSection type={type} list={decisionList} />
}
