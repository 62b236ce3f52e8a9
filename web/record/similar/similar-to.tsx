import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { isWorkType } from '../filter/presets.ts'
import { SimilarList } from './similar-list.tsx'
import { useSimilar } from './use-similar.ts'
import classes from './similar.module.css'

/** Under a form: what is there already of what its title says. */
export default function SimilarTo({ type, title }: { type: TypeMeta; title: string }) {
  const t = useT()
  const similar = useSimilar(type.name, title, { isOff: !isWorkType(type) })
  return (
    <div role="status" aria-live="polite">
      {similar.length > 0 && (
        <section className={classes.panel} aria-labelledby="similar">
          <h2 id="similar">{t('create.similar')}</h2>
          <SimilarList similar={similar} label={t('create.similar')} />
        </section>
      )}
    </div>
  )
}
