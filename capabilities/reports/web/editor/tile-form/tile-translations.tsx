import { Textarea, TextInput } from '@mantine/core'
import type { Tile } from '#contract/api/dashboard.ts'
import { languageNames } from '#contract/language.ts'
import type { Language } from '#contract/language.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { nameIn } from '../../answer/words.ts'
import classes from '../editor.module.css'

interface TileTranslationsProps {
  readonly tile: Tile
  readonly onChange: (next: Tile, of: string) => void
}

type Series = Tile['series'][number]
type Texts = NonNullable<NonNullable<Tile['translations']>[Language]>

const languages = Object.entries(languageNames) as [Language, string][]

/** What a tile says in other languages; what is left empty is said by the original. */
export function TileTranslations({ tile, onChange }: TileTranslationsProps) {
  const t = useT()
  return (
    <details className={`${classes.part} ${classes.languages}`}>
      <summary>{t('reports.editor.languages')}</summary>
      <p className={classes.help}>{t('reports.editor.languagesHelp')}</p>
      {languages.map(([language, name]) => (
        <fieldset key={language}>
          <legend lang={language}>{name}</legend>
          <InLanguage tile={tile} language={language} onChange={onChange} />
        </fieldset>
      ))}
    </details>
  )
}

function InLanguage({ tile, language, onChange }: TileTranslationsProps & { language: Language }) {
  const t = useT()
  const texts = tile.translations?.[language] ?? {}
  const enter = (name: keyof Texts, text: string): void =>
    onChange(
      {
        ...tile,
        translations: { ...tile.translations, [language]: { ...texts, [name]: text || undefined } },
      },
      `${language} ${name}`,
    )
  return (
    <div className={classes.form}>
      <TextInput
        lang={language}
        label={t('reports.editor.tileTitle')}
        placeholder={tile.title}
        maxLength={200}
        value={texts.title ?? ''}
        onChange={(event) => enter('title', event.currentTarget.value)}
      />
      {tile.note !== undefined && (
        <Textarea
          lang={language}
          autosize
          minRows={1}
          maxRows={4}
          label={t('reports.editor.note')}
          placeholder={tile.note}
          maxLength={1000}
          value={texts.note ?? ''}
          onChange={(event) => enter('note', event.currentTarget.value)}
        />
      )}
      {tile.unit !== undefined && (
        <TextInput
          lang={language}
          label={t('reports.editor.unit')}
          placeholder={tile.unit}
          maxLength={200}
          value={texts.unit ?? ''}
          onChange={(event) => enter('unit', event.currentTarget.value)}
        />
      )}
      {tile.series.map((series, at) => (
        <SeriesInLanguage
          key={at}
          series={series}
          language={language}
          onChange={(next) =>
            onChange({ ...tile, series: tile.series.toSpliced(at, 1, next) }, `${language} series ${at}`)
          }
        />
      ))}
    </div>
  )
}

interface SeriesInLanguageProps {
  readonly series: Series
  readonly language: Language
  readonly onChange: (next: Series) => void
}

/** What a series itself and its figures are called, where they have names of their own. */
function SeriesInLanguage({ series, language, onChange }: SeriesInLanguageProps) {
  const t = useT()
  const texts = series.translations?.[language] ?? {}
  const enter = (change: typeof texts): void =>
    onChange({ ...series, translations: { ...series.translations, [language]: { ...texts, ...change } } })
  return (
    <>
      {series.label !== undefined && (
        <TextInput
          lang={language}
          label={t('reports.editor.seriesNamed', { name: series.label })}
          maxLength={200}
          value={texts.label ?? ''}
          onChange={(event) => enter({ label: event.currentTarget.value || undefined })}
        />
      )}
      {Object.entries(series.names ?? {}).map(([as, name]) => (
        <TextInput
          key={as}
          lang={language}
          label={t('reports.editor.figureNamed', { name })}
          maxLength={200}
          value={nameIn(texts.names, as) ?? ''}
          onChange={(event) => enter({ names: { ...texts.names, [as]: event.currentTarget.value } })}
        />
      ))}
    </>
  )
}
