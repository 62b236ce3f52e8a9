import { expect } from 'vitest'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { openHouse, type House, type Said } from './house.ts'
import { openOidcHouse, type Account, type OidcHouse } from './oidc-house.ts'

/** Where a browser ends after a sign-in at the other house, and the cookie that it then has. */
export interface Came {
  readonly location: string
  readonly cookie: string
}

/** Our house, and another one that people sign in at. */
export interface Elsewhere {
  readonly house: House
  readonly other: OidcHouse
  /** Our own organisation, whose administrator asks. */
  readonly desk: string
  readonly administrator: string
  asAdministrator(method: string, url: string, payload: object): Promise<Said>
  /** A provider's record that leads to the other house. */
  provider(values?: object): Promise<string>
  /** Goes to the other house and back, as somebody. */
  signIn(provider: string, account: Account, back?: string): Promise<Came>
  /** What the session says of whoever came in. */
  me(came: Came): Promise<Said['json']>
}

export const cookiesOf = ({ headers }: Said): readonly string[] =>
  [(headers['set-cookie'] ?? []) as string | string[]].flat().map((line) => line.split(';')[0] ?? '')

/** Why somebody was not let in, as the page of the sign-in is told. */
export const refusedFor = ({ location, cookie }: Came): string =>
  location === '/sign-in'
    ? decodeURIComponent(cookie.replace('keelson-refused=', ''))
    : `let in to ${location}`

const base = 'http://localhost'

export const openElsewhere = async (): Promise<Elsewhere> => {
  const other = await openOidcHouse(`${base}/api/v1/session/callback`)
  const house = await openHouse({ outgoing: makeOutgoing({ allow: readAllowList('localhost').list }) })
  const desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  const { id, cookie: administrator } = await house.person({ role: 'administrator', organisation: desk })
  // Signed in anew: with the clock moved on it would be asked who sits there.
  const asAdministrator: Elsewhere['asAdministrator'] = async (method, url, payload) =>
    house.ask({ cookie: await house.session(id) }, method, url, { payload })
  return {
    ...{ house, other, desk, administrator, asAdministrator },
    provider: async (values) => {
      const { json, body } = await asAdministrator('POST', '/identity-providers', {
        title: 'Elsewhere',
        issuer: other.issuer,
        clientId: other.clientId,
        domains: 'example.org',
        createsPeople: true,
        organisation: desk,
        ...values,
      })
      expect(json?.data, body).toBeDefined()
      const { id } = json.data as { id: string }
      const secret = other.clientSecret
      const kept = await asAdministrator('PUT', `/identity-providers/${id}/secret`, { secret })
      expect(kept.status, kept.body).toBe(200)
      return id
    },
    signIn: async (provider, account, back = '/incidents') => {
      other.signsIn(account)
      const left = await house.ask(
        {},
        'GET',
        `/session/providers/${provider}?back=${encodeURIComponent(back)}`,
      )
      expect(left.status, left.body).toBe(302)
      const returned = new URL(await other.visit(String(left.headers['location'])))
      const cookie = cookiesOf(left).join('; ')
      const came = await house.ask({ cookie }, 'GET', `${returned.pathname}${returned.search}`)
      expect(came.status, came.body).toBe(303)
      return { location: String(came.headers['location']), cookie: cookiesOf(came)[0] ?? '' }
    },
    me: async ({ cookie }) => (await house.ask({ cookie }, 'GET', '/session')).json,
  }
}
