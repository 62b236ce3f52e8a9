import { help } from '../en/help.ts'
import { addTexts } from '../i18n.ts'

addTexts('help', help)
