import { expect, test } from 'vitest'
import { pluralOf } from '#contract/define-type.ts'
import { practices } from '#practices'
import { fixedPages, paths } from './paths.ts'

test('the addresses of the web', () => {
  expect({
    home: paths.home(),
    signIn: paths.signIn('/incidents?q=mail'),
    setup: paths.setup(),
    secondFactor: paths.secondFactor('/incidents'),
    account: paths.account(),
    notifications: paths.notifications(),
    myWork: paths.myWork(),
    help: paths.help(),
    helpOf: paths.help('INC0000042'),
    explain: paths.explain({ type: 'incident', operation: 'transition:close' }),
    installation: paths.installation(),
    integrity: paths.integrity(),
    access: paths.access(),
    kit: paths.kit(),
    dashboards: paths.dashboards(),
    dashboard: paths.dashboard('service-desk', { last: '30' }),
    editDashboard: paths.editDashboard('service-desk'),
    screen: paths.screen(['service-desk', 'service-levels'], { turn: '20', theme: 'dark' }),
    import: paths.import(),
    importOf: paths.import('IMP0000001'),
    list: paths.list('incidents'),
    listOf: paths.list('incidents', { filter: 'priority = "high"', sort: '-openedAt', archived: false }),
    create: paths.create('incidents'),
    record: paths.record('incidents', 'INC0000042'),
  }).toMatchInlineSnapshot(`
    {
      "access": "/access",
      "account": "/account",
      "create": "/incidents/new",
      "dashboard": "/dashboards/service-desk?last=30",
      "dashboards": "/dashboards",
      "editDashboard": "/dashboards/service-desk?edit=yes",
      "explain": "/explain?type=incident&operation=transition%3Aclose",
      "help": "/help",
      "helpOf": "/help/INC0000042",
      "home": "/",
      "import": "/import",
      "importOf": "/import/IMP0000001",
      "installation": "/installation",
      "integrity": "/log-integrity",
      "kit": "/kit",
      "list": "/incidents",
      "listOf": "/incidents?filter=priority+%3D+%22high%22&sort=-openedAt",
      "myWork": "/my-work",
      "notifications": "/notifications",
      "record": "/incidents/INC0000042",
      "screen": "/screen/service-desk,service-levels?turn=20&theme=dark",
      "secondFactor": "/second-factor?back=%2Fincidents",
      "setup": "/setup",
      "signIn": "/sign-in?back=%2Fincidents%3Fq%3Dmail",
    }
  `)
})

test('no type’s records hide behind a fixed page', () => {
  for (const { type } of practices) expect(fixedPages).not.toContain(pluralOf(type))
})
