import { imports } from '../en/imports.ts'
import { addTexts } from '../i18n.ts'

addTexts('imports', imports)
