import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../../../../web/api/use-meta.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { Switch } from '../../../../../web/kit/form/switch.tsx'
import { Button } from '../../../../../web/kit/overlay/button.tsx'
import { isBucket } from '../../question/question.ts'
import { asKind, kinds, ofType, withSeries } from '../fit-tile.ts'
import { heights, widths } from '../placed-tiles.ts'
import classes from '../editor.module.css'
import { SeriesEdit } from './series-edit.tsx'
import { TileTranslations } from './tile-translations.tsx'

interface TileFormProps {
  readonly tile: Tile
  /** `of`: what was changed; letter after letter of the same is one step. */
  readonly onChange: (next: Tile, of: string) => void
}

const mostSeries = 6

/** What a tile shows: its kind, its records, and the question to them. */
export function TileForm({ tile, onChange }: TileFormProps) {
  const t = useT()
  const type = useTypes().find(({ name }) => name === tile.type)
  return (
    <div className={classes.form}>
      <TextInput
        data-first
        label={t('reports.editor.tileTitle')}
        required
        maxLength={200}
        error={tile.title.trim() ? undefined : t('reports.editor.needsTitle')}
        value={tile.title}
        onChange={(event) => onChange({ ...tile, title: event.currentTarget.value }, 'title')}
      />
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        label={t('reports.editor.note')}
        maxLength={1000}
        value={tile.note ?? ''}
        onChange={(event) => onChange({ ...tile, note: event.currentTarget.value || undefined }, 'note')}
      />
      <KindAndType tile={tile} type={type} onChange={onChange} />
      {type && <AllSeries tile={tile} type={type} onChange={onChange} />}
      <Looks tile={tile} onChange={onChange} />
      <TileTranslations tile={tile} onChange={onChange} />
    </div>
  )
}

function KindAndType({ tile, type, onChange }: TileFormProps & { type: TypeMeta | undefined }) {
  const t = useT()
  const types = useTypes().toSorted((a, b) => a.labelMany.localeCompare(b.labelMany))
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('reports.editor.kind')}
        value={tile.kind}
        onChange={(event) => {
          const kind = kinds.find((each) => each === event.currentTarget.value)
          if (kind && type) onChange(asKind(tile, kind, type), 'kind')
        }}
        data={kinds.map((kind) => ({ value: kind, label: t(`reports.layout.kind.${kind}`) }))}
      />
      <NativeSelect
        label={t('reports.editor.type')}
        value={tile.type}
        onChange={(event) => {
          const next = types.find(({ name }) => name === event.currentTarget.value)
          if (next) onChange(ofType(tile, next), 'type')
        }}
        data={[
          ...(type ? [] : [{ value: tile.type, label: tile.type }]),
          ...types.map(({ name, labelMany }) => ({ value: name, label: labelMany })),
        ]}
      />
    </div>
  )
}

function AllSeries({ tile, type, onChange }: TileFormProps & { type: TypeMeta }) {
  const t = useT()
  const isPlot = tile.kind === 'bar' || tile.kind === 'line' || tile.kind === 'area'
  return (
    <>
      {tile.series.map((_, at) => (
        <SeriesEdit
          key={at}
          tile={tile}
          type={type}
          at={at}
          onChange={(next) =>
            onChange({ ...tile, series: tile.series.toSpliced(at, 1, next) }, `series ${at}`)
          }
          onRemove={
            tile.series.length > 1
              ? () => onChange({ ...tile, series: tile.series.toSpliced(at, 1) }, 'removal')
              : undefined
          }
        />
      ))}
      {isPlot && tile.series.length < mostSeries && (
        <div>
          <Button
            size="small"
            kind="plain"
            icon={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange(withSeries(tile), `addition ${tile.series.length}`)}
          >
            {t('reports.editor.addSeries')}
          </Button>
        </div>
      )}
    </>
  )
}

const transforms = ['none', 'backlog', 'share'] as const

/** How it is drawn, and how much room it takes. */
function Looks({ tile, onChange }: TileFormProps) {
  const t = useT()
  const isPlot = tile.kind === 'bar' || tile.kind === 'line' || tile.kind === 'area'
  const isInTime = tile.series.every(
    ({ request: { groupBy } }) => groupBy[0] !== undefined && isBucket(groupBy[0]),
  )
  return (
    <div className={classes.part}>
      {isPlot && (
        <>
          <div className={classes.pair}>
            <NativeSelect
              label={t('reports.editor.transform.label')}
              value={tile.transform}
              onChange={(event) => {
                const transform = transforms.find((each) => each === event.currentTarget.value)
                if (transform) onChange({ ...tile, transform }, 'transform')
              }}
              data={transforms
                .filter((each) => each !== 'backlog' || isInTime)
                .map((each) => ({ value: each, label: t(`reports.editor.transform.${each}`) }))}
            />
            <TextInput
              label={t('reports.editor.unit')}
              maxLength={200}
              value={tile.unit ?? ''}
              onChange={(event) =>
                onChange({ ...tile, unit: event.currentTarget.value || undefined }, 'unit')
              }
            />
          </div>
          <Switch
            id="tile-stacked"
            checked={tile.stacked}
            onChange={(stacked) => onChange({ ...tile, stacked }, 'stacked')}
          >
            {t('reports.editor.stacked')}
          </Switch>
        </>
      )}
      <div className={classes.pair}>
        <SizeInput
          label={t('reports.editor.width')}
          value={tile.width}
          limits={widths}
          onValue={(width) => onChange({ ...tile, width }, 'width')}
        />
        <SizeInput
          label={t('reports.editor.height')}
          value={tile.height}
          limits={heights}
          onValue={(height) => onChange({ ...tile, height }, 'height')}
        />
      </div>
    </div>
  )
}

interface SizeInputProps {
  readonly label: string
  readonly value: number
  readonly limits: { readonly least: number; readonly most: number }
  readonly onValue: (value: number) => void
}

const SizeInput = ({ label, value, limits: { least, most }, onValue }: SizeInputProps) => (
  <TextInput
    type="number"
    min={least}
    max={most}
    label={label}
    value={value}
    onChange={(event) => {
      const next = event.currentTarget.valueAsNumber
      if (Number.isInteger(next) && next >= least && next <= most) onValue(next)
    }}
  />
)
