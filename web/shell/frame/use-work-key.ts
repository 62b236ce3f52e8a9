import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { isAtDesk } from '../../api/at-desk.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'

/** From any page to what wants doing next: what finds it is loaded with the first press. My work has the same key. */
export const useWorkKey = (): void => {
  const t = useT()
  const types = useTypes()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const go = async (): Promise<void> => {
    const { goToNext } = await import('../home/go-to-next.ts')
    await goToNext({ queries, types, t, go: (href) => void navigate({ href }) })
  }
  useHotkey(isAtDesk(useSession()) ? 'w' : null, () => void go(), {
    label: t('shell.nav.next'),
    group: 'anywhere',
  })
}
