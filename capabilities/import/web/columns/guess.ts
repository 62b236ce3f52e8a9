import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { columnFields, columnTypes, neededFields } from './choice.ts'
import type { ColumnChoice, FileTable } from './choice.ts'

/** How other systems call what fields say, without blanks and signs; English and German. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  name: ['fullname', 'displayname', 'vollername', 'anzeigename', 'firstname', 'givenname', 'vorname', 'lastname', 'surname', 'familyname', 'nachname', 'familienname', 'employee', 'mitarbeiter', 'person'],
  title: ['name', 'subject', 'summary', 'shortdescription', 'betreff', 'titel', 'bezeichnung', 'kurzbeschreibung'],
  email: ['mail', 'mailaddress', 'emailaddress', 'emailadresse', 'mailadresse', 'userprincipalname', 'upn'],
  phone: ['phonenumber', 'telephone', 'mobile', 'businessphone', 'telefon', 'telefonnummer', 'mobil', 'handy'],
  jobTitle: ['position', 'function', 'role', 'titel', 'funktion', 'stelle', 'berufsbezeichnung'],
  location: ['office', 'room', 'standort', 'ort', 'buero', 'raum'],
  organisation: ['organization', 'company', 'customer', 'account', 'firma', 'unternehmen', 'kunde'],
  description: ['details', 'beschreibung'],
  requester: ['caller', 'reportedby', 'openedfor', 'melder', 'anrufer'],
  source: ['id', 'externalid', 'number', 'nummer', 'personalnummer', 'employeeid'],
} // prettier-ignore

/** Umlauts as they are spelt without them, and nothing but letters and figures. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')

const isCalled = ({ name, label }: FieldMeta, column: string): boolean =>
  [name, label, ...(alsoCalled[name] ?? [])].some((each) => plain(each) === plain(column))

// Whom a cell names has to be there before: nobody means that without saying so.
const isGuessed = ({ kind, target }: FieldMeta): boolean => kind !== 'ref' || target !== 'person'

/** What the columns of a file say of a type, as far as their names tell. Only a name may lie in two columns. */
export const guessFields = (
  type: TypeMeta,
  types: readonly TypeMeta[],
  { columns }: FileTable,
): ColumnChoice['fields'] => {
  const fields = columnFields(type, types).filter(
    (field) => isGuessed(field) || neededFields(type).includes(field),
  )
  const taken = new Set<string>()
  const found: Record<string, string> = {}
  // What a column is called itself counts for more than what it might be called.
  for (const isSure of [true, false])
    for (const { name: column } of columns) {
      if (found[column] !== undefined) continue
      const field = fields.find((each) =>
        isSure
          ? [each.name, each.label].some((word) => plain(word) === plain(column))
          : isCalled(each, column),
      )
      if (!field || (taken.has(field.name) && !mayBeParts(field, found, column))) continue
      taken.add(field.name)
      found[column] = field.name
    }
  return found
}

const givenNames = ['firstname', 'givenname', 'vorname']
const familyNames = ['lastname', 'surname', 'familyname', 'nachname', 'familienname']

/** A given name and a family name are one name. */
const mayBeParts = (
  { name }: FieldMeta,
  found: Readonly<Record<string, string>>,
  column: string,
): boolean => {
  const others = Object.keys(found).filter((each) => found[each] === name)
  const parts = [...others, column].map(plain)
  return (
    others.length === 1 &&
    parts.some((each) => givenNames.includes(each)) &&
    parts.some((each) => familyNames.includes(each))
  )
}

/** What the file most likely is: the type of which its columns say most, all that it needs included; else the first. */
export const guessChoice = (types: readonly TypeMeta[], table: FileTable): ColumnChoice | null => {
  const [first, ...others] = columnTypes(types)
    .map((type) => ({ type, fields: guessFields(type, types, table) }))
    .map(({ type, fields }) => {
      const said = new Set(Object.values(fields))
      const isWhole = neededFields(type).every(({ name }) => said.has(name))
      return { type: type.name, fields, worth: (isWhole ? 100 : 0) + said.size }
    })
  if (!first) return null
  const best = others.reduce((most, each) => (each.worth > most.worth ? each : most), first)
  return { type: best.type, fields: best.fields }
}
