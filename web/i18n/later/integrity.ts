import { integrity } from '../en/integrity.ts'
import { addTexts } from '../i18n.ts'

addTexts('integrity', integrity)
