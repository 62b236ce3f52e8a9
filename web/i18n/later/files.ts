import { loadArea } from '../i18n.ts'

await loadArea('files')
