import { NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { GroupKey } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { Button, IconButton } from '../../../../../web/kit/overlay/button.tsx'
import { count, fitted, measured, named } from '../fit-tile.ts'
import type { Series } from '../fit-tile.ts'
import { nameIn } from '../../answer/words.ts'
import classes from '../editor.module.css'
import { FeelLine } from './feel-line.tsx'
import { GroupEdit } from './group-edit.tsx'
import { MeasureEdit } from './measure-edit.tsx'

interface SeriesEditProps {
  readonly tile: Tile
  readonly type: TypeMeta
  readonly at: number
  readonly onChange: (next: Series) => void
  /** Absent where it is the only one. */
  readonly onRemove?: () => void
}

const mostMeasures = 20

/** What one series asks: of which records, in which groups, which figures. */
export function SeriesEdit({ tile, type, at, onChange, onRemove }: SeriesEditProps) {
  const t = useT()
  const series = tile.series[at]
  if (!series) return null
  const { request } = series
  const ask = (change: Partial<Series['request']>): void =>
    onChange({ ...series, request: { ...request, ...change } })
  const isOneOfMany = tile.series.length > 1
  return (
    <fieldset className={classes.part}>
      <legend className={isOneOfMany ? undefined : 'visually-hidden'}>
        {t('reports.editor.series', { at: at + 1 })}
      </legend>
      {isOneOfMany && (
        <div className={classes.row}>
          <TextInput
            label={t('reports.editor.seriesName')}
            maxLength={200}
            value={series.label ?? ''}
            onChange={(event) => onChange({ ...series, label: event.currentTarget.value || undefined })}
          />
          {onRemove && (
            <IconButton label={t('reports.editor.removeSeries')} onClick={onRemove}>
              <IconX size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      <FeelLine
        type={type}
        label={t('reports.editor.only')}
        value={request.filter ?? ''}
        example={'stateClass in ("new", "active")'}
        onValue={(filter) => ask({ filter: filter || undefined })}
      />
      <Groups tile={tile} type={type} series={series} onChange={onChange} />
      <Measures tile={tile} type={type} series={series} onChange={onChange} />
      {request.groupBy.length > 0 && <OrderAndLimit request={request} onAsk={ask} />}
    </fieldset>
  )
}

type PartProps = Omit<SeriesEditProps, 'at' | 'onRemove'> & { readonly series: Series }

/** How many groups a kind of tile takes, and has to have. */
const groupsOf = ({ kind, series }: Tile): { readonly least: number; readonly most: number } => {
  if (kind === 'figure') return { least: 0, most: 0 }
  if (kind === 'flow') return { least: 1, most: 1 }
  if (kind === 'heat') return { least: 2, most: 2 }
  if (kind === 'table') return { least: 0, most: 4 }
  return { least: 1, most: series.length > 1 ? 1 : 2 }
}

function Groups({ tile, type, series, onChange }: PartProps) {
  const t = useT()
  const groups = series.request.groupBy
  const { least, most } = groupsOf(tile)
  const set = (at: number, key: GroupKey | null): void =>
    onChange(fitted(series, key === null ? groups.toSpliced(at, 1) : groups.toSpliced(at, 1, key)))
  return Array.from({ length: Math.min(most, groups.length + 1) }, (_, at) => (
    <GroupEdit
      key={at}
      type={type}
      label={t(at === 0 ? 'reports.editor.group.by' : 'reports.editor.group.then')}
      value={groups[at] ?? null}
      isNeeded={at < least}
      offersSteps={tile.kind === 'flow' || (tile.kind === 'table' && at === 0)}
      onChange={(key) => set(at, key)}
    />
  ))
}

function Measures({ tile, type, series, onChange }: PartProps) {
  const t = useT()
  const { measures } = series.request
  // What is drawn is one figure; the others stand in its table.
  const isMore = tile.kind !== 'figure' && measures.length < mostMeasures
  return (
    <>
      {measures.map((measure, at) => (
        <MeasureEdit
          key={at}
          type={type}
          value={measure}
          onChange={(next) => onChange(measured(series, measures.toSpliced(at, 1, next)))}
          name={nameIn(series.names, measure.as) ?? ''}
          onName={tile.kind === 'figure' ? undefined : (name) => onChange(named(series, measure.as, name))}
          onRemove={
            measures.length > 1 ? () => onChange(measured(series, measures.toSpliced(at, 1))) : undefined
          }
        />
      ))}
      {isMore && (
        <div>
          <Button
            size="small"
            kind="plain"
            icon={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange(measured(series, [...measures, count]))}
          >
            {t('reports.editor.addFigure')}
          </Button>
        </div>
      )}
    </>
  )
}

type Request = Series['request']

function OrderAndLimit({ request, onAsk }: { request: Request; onAsk: (change: Partial<Request>) => void }) {
  const t = useT()
  const [first] = request.measures
  const most = `-${first?.as ?? ''}`
  const order = request.sort?.join(',') ?? ''
  const known = ['', most, first?.as ?? '']
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('reports.editor.order.label')}
        value={order}
        onChange={(event) => onAsk({ sort: sortOf(event.currentTarget.value) })}
        data={[
          { value: '', label: t('reports.editor.order.groups') },
          { value: most, label: t('reports.editor.order.most') },
          { value: first?.as ?? '', label: t('reports.editor.order.least') },
          ...(known.includes(order) ? [] : [{ value: order, label: order }]),
        ]}
      />
      <TextInput
        type="number"
        min={1}
        max={5000}
        label={t('reports.editor.limit')}
        value={request.limit}
        onChange={(event) => {
          const limit = event.currentTarget.valueAsNumber
          if (limit >= 1 && limit <= 5000) onAsk({ limit: Math.floor(limit) })
        }}
      />
    </div>
  )
}

/** By the groups where nothing is said. */
const sortOf = (order: string): string[] | undefined => (order === '' ? undefined : order.split(','))
