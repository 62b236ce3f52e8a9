import { useMediaQuery } from '@mantine/hooks'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { SimilarList } from '../similar/similar-list.tsx'
import { useSimilar } from '../similar/use-similar.ts'
import { Status } from '../../kit/layout/status.tsx'
import classes from './create-page.module.css'

/** From here on the form has room beside it, where they push nothing; style sheets repeat it. */
const besideForm = '(min-width: 76em)'

/** Open and resolved records that are about what a title says, while it is typed. Nothing moves when they come. */
export default function SimilarRecords({ type, title }: { type: TypeMeta; title: string }) {
  const t = useT()
  const similar = useSimilar(type.name, title)
  const isBeside = useMediaQuery(besideForm, true, { getInitialValueInEffect: false })
  return (
    <Status as="div">
      {similar.length > 0 && (
        // In a line of their own below the title they are unfolded by who wants to see them.
        <details open={isBeside} className={classes.similar}>
          <summary>
            {t('create.similar')} <span>{similar.length}</span>
          </summary>
          <SimilarList similar={similar} label={t('create.similar')} />
        </details>
      )}
    </Status>
  )
}
