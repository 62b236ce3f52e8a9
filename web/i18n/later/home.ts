import { home } from '../en/home.ts'
import { addTexts } from '../i18n.ts'

addTexts('home', home)
