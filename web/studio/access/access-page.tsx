import '../../i18n/later/studio.ts'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accessMatrixCsv, readAccessMatrix, type AccessMatrix } from '../../api/access-matrix.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Page, Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { MatrixTable } from './matrix-table.tsx'
import classes from './access.module.css'

/** What each role may do, for whoever has to judge it. */
export default function AccessPage() {
  const t = useT()
  const found = useQuery({
    queryKey: ['access-matrix'],
    queryFn: ({ signal }) => readAccessMatrix(signal),
    staleTime: 0,
  })
  return (
    <Page
      title={t('studio.access.title')}
      layout="wide"
      actions={
        found.data && (
          <a href={accessMatrixCsv()} download>
            {t('studio.access.export')}
          </a>
        )
      }
    >
      <p>{t('studio.access.intro')}</p>
      {found.isPending && <SkeletonText lines={8} />}
      {found.error && <ErrorPanel compact error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Matrix matrix={found.data} />}
    </Page>
  )
}

function Matrix({ matrix }: { matrix: AccessMatrix }) {
  const t = useT()
  const [role, setRole] = useState(matrix.roles[0]?.key ?? '')
  const [isProvider, setIsProvider] = useState(true)
  return (
    <>
      <div className={classes.choice}>
        <NativeSelect
          label={t('studio.access.role')}
          value={role}
          data={matrix.roles.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('studio.access.place')}
          value={isProvider ? 'desk' : 'customer'}
          data={(['desk', 'customer'] as const).map((value) => ({
            value,
            label: t(`studio.access.${value}`),
          }))}
          onChange={(event) => setIsProvider(event.currentTarget.value === 'desk')}
        />
      </div>
      <MatrixTable matrix={matrix} role={role} isProvider={isProvider} />
      <Section title={t('studio.access.fields')}>
        <Rows
          name={t('studio.access.fields')}
          heads={[
            t('studio.access.type'),
            t('studio.access.field'),
            t('studio.access.read'),
            t('studio.access.write'),
          ]}
          rows={matrix.fields.map(({ type, field, read, write }) => [type, field, read ?? '', write ?? ''])}
        />
      </Section>
      <Section title={t('studio.access.routes')} help={t('studio.access.routesHelp')}>
        <Rows
          name={t('studio.access.routes')}
          heads={[t('studio.access.route'), t('studio.access.policy')]}
          rows={matrix.routes.map(({ method, url, policy }) => [`${method} ${url}`, policy])}
        />
      </Section>
    </>
  )
}

interface RowsProps {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function Rows({ name, heads, rows }: RowsProps) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {row.map((text, at) => (
                <td key={heads[at]}>
                  <code>{text}</code>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
