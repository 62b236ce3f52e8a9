import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { SimilarList } from '../similar/similar-list.tsx'
import { useSimilar } from '../similar/use-similar.ts'
import { Status } from '../../kit/layout/status.tsx'
import classes from './create-page.module.css'

/** Open and resolved records that are about what a title says, while it is typed. */
export default function SimilarRecords({ type, title }: { type: TypeMeta; title: string }) {
  const t = useT()
  const similar = useSimilar(type.name, title)
  return (
    <Status as="div" className={classes.alike}>
      {similar.length > 0 && (
        <section aria-labelledby="similar" className={classes.similar}>
          <h2 id="similar">{t('create.similar')}</h2>
          <SimilarList similar={similar} label={t('create.similar')} />
        </section>
      )}
    </Status>
  )
}
