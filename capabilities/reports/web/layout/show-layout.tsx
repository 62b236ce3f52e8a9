import '../../../../web/i18n/later/reports.ts'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import { useTypes } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { shownLanguage } from '../../../../web/i18n/language.ts'
import { Code } from '../../../../web/kit/marks/code.tsx'
import type { ShowProps } from '../../../../web/record/fields/widget.ts'
import { saidLayout } from './said-layout.ts'
import classes from './layout.module.css'

/** The tiles of a dashboard in their order: what each shows, and of which records. */
export function ShowLayout({ value }: ShowProps) {
  const t = useT()
  const parsed = dashboardLayout.safeParse(value)
  if (!parsed.success)
    return (
      <span className="dim">
        {t('reports.badLayout', { message: parsed.error.issues[0]?.message ?? '' })}
      </span>
    )
  const { tiles, filter } = saidLayout(parsed.data, shownLanguage())
  if (tiles.length === 0) return <span className="dim">{t('reports.noTiles')}</span>
  return (
    <>
      {filter !== undefined && <Condition label={t('reports.layout.filter')} filter={filter} />}
      <ol className={classes.tiles}>
        {tiles.map((tile, at) => (
          <ShownTile key={at} tile={tile} />
        ))}
      </ol>
    </>
  )
}

function ShownTile({ tile }: { tile: Tile }) {
  const t = useT()
  const type = useTypes().find(({ name }) => name === tile.type)
  const filters = [...new Set(tile.series.flatMap(({ request }) => request.filter ?? []))]
  return (
    <li>
      <strong>{tile.title}</strong>
      <span className={classes.what}>
        {t(`reports.layout.kind.${tile.kind}`)}
        {' · '}
        {type?.labelMany ?? tile.type}
        {' · '}
        {t('reports.layout.size', { width: tile.width, height: tile.height })}
      </span>
      {tile.note !== undefined && <span className={classes.what}>{tile.note}</span>}
      {filters.map((filter) => (
        <Condition key={filter} label={t('reports.layout.only')} filter={filter} />
      ))}
    </li>
  )
}

const Condition = ({ label, filter }: { label: string; filter: string }) => (
  <span className={classes.what}>
    {label} <Code>{filter}</Code>
  </span>
)
