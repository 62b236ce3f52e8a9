import { account } from '../en/account.ts'
import { addTexts } from '../i18n.ts'

addTexts('account', account)
