import { paths } from '../../paths.ts'

/** Where to go after a sign-in. Only addresses of ours: another could lead to a copy of our pages elsewhere. */
export const ownAddress = (back: string | undefined): string =>
  back !== undefined && /^\/(?![/\\])/.test(back) ? back : paths.home()
