import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../../kit/form/segments.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { themeChoices, useDensityChoice, useThemeChoice } from '../theme-choice.ts'
import classes from './account.module.css'

/** Theme and density: seen at once, kept with the person. */
export function AppearanceSection() {
  const t = useT()
  const [theme, setTheme] = useThemeChoice()
  const [density, setDensity] = useDensityChoice()
  return (
    <Section title={t('account.appearance.title')} help={t('account.appearance.help')}>
      <Choice
        label={t('account.appearance.theme')}
        value={theme}
        choices={themeChoices.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
        onChange={setTheme}
      />
      <Choice
        label={t('account.appearance.density')}
        help={t('account.appearance.densityHelp')}
        value={density === 'comfortable' ? density : 'compact'}
        choices={(['compact', 'comfortable'] as const).map((value) => ({
          value,
          label: t(`account.appearance.${value}`),
        }))}
        onChange={setDensity}
      />
    </Section>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly help?: string
  readonly value: Value
  readonly choices: { value: Value; label: string }[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, help, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <div className={classes.choice}>
      <div aria-hidden className={classes.legend}>
        {label}
      </div>
      <Segments label={label} value={value} choices={choices} onChange={onChange} />
      {help !== undefined && <p className={classes.help}>{help}</p>}
    </div>
  )
}
