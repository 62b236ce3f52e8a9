import '../../i18n/later/studio.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Translations } from '#contract/fields/translations.ts'
import { languageNames } from '#contract/language.ts'
import type { Language } from '#contract/language.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Markdown } from '../../kit/markdown/markdown.tsx'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import classes from './translations.module.css'

const languages = Object.entries(languageNames) as [Language, string][]

const translationsOf = (value: unknown): Translations =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

/** The fields that are said in several languages, of the type that this field is of. */
const useTranslatable = (field: FieldMeta): readonly FieldMeta[] =>
  useTypes()
    .find(({ fields }) => fields.includes(field))
    ?.fields.filter(({ translatable }) => translatable) ?? []

/** What a record says in other languages. */
export function ShowTranslations({ field, value }: ShowProps) {
  const fields = useTranslatable(field)
  const translations = translationsOf(value)
  return (
    <div className={classes.languages}>
      {languages.map(([language, name]) => {
        const texts = translations[language]
        return (
          texts && (
            <dl key={language} className={classes.shown}>
              <dt className={classes.name}>{name}</dt>
              <dd lang={language}>
                {fields.map(
                  (each) =>
                    texts[each.name] !== undefined && (
                      <div key={each.name}>
                        {each.kind === 'markdown' ? (
                          <Markdown text={texts[each.name] ?? ''} />
                        ) : (
                          texts[each.name]
                        )}
                      </div>
                    ),
                )}
              </dd>
            </dl>
          )
        )
      })}
    </div>
  )
}

/**
 * The texts of each language to change; one that is empty is said by the original. Who makes a record begins with the
 * original: a language that says nothing yet is folded.
 */
export function EditTranslations({ field, input, onInput, id, error, record }: EditProps) {
  const t = useT()
  const fields = useTranslatable(field)
  const translations = translationsOf(input)
  return (
    <div id={id} className={classes.languages}>
      <p className={classes.help}>{t('studio.translations.help')}</p>
      {languages.map(([language, name]) => (
        <InLanguage
          key={language}
          language={language}
          name={name}
          fields={fields}
          texts={translations[language] ?? nothing}
          isNew={record['id'] === undefined}
          onTexts={(texts) => onInput({ ...translations, [language]: texts })}
        />
      ))}
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

type Texts = Readonly<Record<string, string>>
const nothing: Texts = {}

interface InLanguageProps {
  readonly language: Language
  readonly name: string
  readonly fields: readonly FieldMeta[]
  readonly texts: Texts
  /** Whether the record is being made. */
  readonly isNew: boolean
  readonly onTexts: (texts: Texts) => void
}

function InLanguage({ language, name, fields, texts, isNew, onTexts }: InLanguageProps) {
  const [isOpen, setOpen] = useState(!isNew || Object.values(texts).some(Boolean))
  return (
    <details
      className={classes.language}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary lang={language}>{name}</summary>
      <fieldset className={classes.texts}>
        <legend className="visually-hidden" lang={language}>
          {name}
        </legend>
        {fields.map((each) => {
          const shared = {
            // Of what is said in it; the label is said in the reader’s.
            lang: language,
            label: each.label,
            maxLength: each.maxLength,
            value: texts[each.name] ?? '',
            onChange: (event: { currentTarget: { value: string } }) =>
              onTexts({ ...texts, [each.name]: event.currentTarget.value }),
          }
          return each.kind === 'markdown' ? (
            <Textarea key={each.name} {...shared} autosize minRows={2} />
          ) : (
            <TextInput key={each.name} {...shared} />
          )
        })}
      </fieldset>
    </details>
  )
}
