import { useQuery } from '@tanstack/react-query'
import { brandQuery } from '../../../../web/api/brand.ts'
import '../../../../web/i18n/later/studio.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { accentsOf, isColour } from '../../../../web/kit/theme/accent.ts'
import type { Accent } from '../../../../web/kit/theme/accent.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import classes from './brand.module.css'

/** How the brand looks in both themes, what had to be changed of its colour, and which picture is its logo. */
export function BrandPanel() {
  const t = useT()
  const { type, record } = useRecord()
  const colour = record['accent']
  const shown = useQuery(brandQuery(record.id, record.version)).data
  const accents = typeof colour === 'string' && isColour(colour) ? accentsOf(colour) : null
  return (
    <Fold name={`${type.name}.look`} title={t('studio.brand.look')}>
      {accents && (
        <>
          <div className={classes.samples}>
            <Sample accent={accents.light} ground="#ffffff" label={t('studio.brand.light')} />
            <Sample accent={accents.dark} ground="#161b21" label={t('studio.brand.dark')} />
          </div>
          {accents.isDarkened && <p>{t('studio.brand.darkened')}</p>}
          {accents.isLightened && <p>{t('studio.brand.lightened')}</p>}
        </>
      )}
      {shown?.logo ? (
        <img className={classes.logo} src={shown.logo} alt={t('studio.brand.logo')} />
      ) : (
        <p>{t('studio.brand.noLogo')}</p>
      )}
      {shown?.passedOver && (
        <p>{t(`studio.brand.passedOver.${shown.passedOver.why}`, { name: shown.passedOver.name })}</p>
      )}
      <p className={classes.help}>{t('studio.brand.logoHelp')}</p>
    </Fold>
  )
}

/** A word and a button as they would be, drawn as a picture: its colours are not those of the page. */
function Sample({ accent, ground, label }: { accent: Accent; ground: string; label: string }) {
  return (
    <svg viewBox="0 0 120 72" role="img" aria-label={label} className={classes.sample}>
      <rect width="120" height="72" rx="6" fill={ground} />
      <text x="14" y="26" fontSize="13" fontWeight="600" fill={accent.ink}>
        Aa Bb 123
      </text>
      <rect x="14" y="36" width="92" height="24" rx="6" fill={accent.fill} />
      <text x="60" y="52" fontSize="12" fontWeight="600" textAnchor="middle" fill={accent.onFill}>
        Aa Bb
      </text>
    </svg>
  )
}
