import { IconPlus, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { RefLabel, Refs } from '#contract/api/records.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { archiveRecord, restoreRecord } from '../../../web/api/records.ts'
import { useTypeByName, useTypes } from '../../../web/api/use-meta.ts'
import { i18n, useT } from '../../../web/i18n/i18n.ts'
import { loadable, loadWhenUsed } from '../../../web/kit/loadable.tsx'
import { Code } from '../../../web/kit/marks/code.tsx'
import { StateIcon } from '../../../web/kit/marks/state-pill.tsx'
import { IconButton } from '../../../web/kit/overlay/button.tsx'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { paths } from '../../../web/paths.ts'
import { labelOf } from '../../../web/record/fields/picker/ref-labels.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { relatedFrom, useChildren, useLinks } from './related.ts'
import type { RelatedRecord } from './related.ts'
import classes from './links.module.css'

const AddLink = loadable(async () => (await import('./add-link.tsx')).AddLink)

/** What the record is tied to: what it is part of, what is part of it, and what it is linked with. */
export function LinksPanel() {
  const t = useT()
  const { type, record, refs, abilities } = useRecord()
  const linkType = useTypeByName('link')
  const links = useLinks(linkType?.plural, record.id)
  const children = useChildren(type, record.id)
  const [isAdding, setAdding] = useState(false)
  const mayLink =
    record.archivedAt === null &&
    (abilities.work.allowed || abilities.update.allowed) &&
    linkType !== undefined
  useEffect(() => (mayLink ? loadWhenUsed([AddLink]) : undefined), [mayLink])
  const parent = typeof record['parent'] === 'string' ? refs[record['parent']] : undefined
  const related = links.data ? relatedFrom(links.data.data, record.id) : []
  const parts = children.data?.data ?? []
  const count = related.length + parts.length + (parent ? 1 : 0)
  return (
    <Fold
      name={`${type.name}.links`}
      title={t('record.links.title')}
      count={count}
      actions={
        mayLink && (
          <IconButton
            label={t('record.links.add')}
            onClick={() => setAdding(!isAdding)}
            aria-expanded={isAdding}
          >
            <IconPlus size={16} aria-hidden />
          </IconButton>
        )
      }
    >
      {isAdding && linkType && (
        <Suspense>
          <AddLink linkType={linkType} onDone={() => setAdding(false)} />
        </Suspense>
      )}
      {parent && (
        <Group title={t('record.links.parent')}>
          <Row label={parent} />
        </Group>
      )}
      {parts.length > 0 && (
        <Group title={t('record.links.children')}>
          {parts.map((child) => (
            <Row
              key={child.id}
              label={labelOf(type, child)}
              mark={<StateIcon stateClass={child.stateClass} />}
            />
          ))}
        </Group>
      )}
      <Related related={related} refs={{ ...refs, ...links.data?.refs }} mayRemove={mayLink} />
      {count === 0 && !isAdding && <p className={classes.none}>{t('record.links.none')}</p>}
    </Fold>
  )
}

interface RelatedProps {
  readonly related: readonly RelatedRecord[]
  readonly refs: Refs
  readonly mayRemove: boolean
}

/** Linked records, grouped by how they are linked. */
function Related({ related, refs, mayRemove }: RelatedProps) {
  const words = [...new Set(related.map(({ word }) => word))]
  const rowOf = (each: RelatedRecord) => {
    const label = refs[each.other.id]
    if (!label) return null
    return (
      <Row
        key={each.linkId}
        label={label}
        remove={mayRemove ? <Unlink related={each} label={label} /> : undefined}
      />
    )
  }
  return words.map((word) => (
    <Group key={word} title={wordText(word)}>
      {related.filter((each) => each.word === word).map(rowOf)}
    </Group>
  ))
}

const wordText = (word: string): string => {
  const key = `record.links.words.${word}`
  const isKnown: boolean = i18n.exists(key)
  return isKnown ? i18n.t(`record.links.words.${word as 'related'}`) : word
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.group}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}

function Row({ label, mark, remove }: { label: RefLabel; mark?: ReactNode; remove?: ReactNode }) {
  const type = useTypes().find((each) => each.name === label.type)
  const inner = (
    <>
      {mark}
      <Code dim>{label.number}</Code>
      <span>{label.title}</span>
    </>
  )
  return (
    <li className={classes.row}>
      {type ? (
        <Link to={paths.record(type.plural, label.number)} className={classes.link} title={label.title}>
          {inner}
        </Link>
      ) : (
        <span className={classes.link}>{inner}</span>
      )}
      {remove}
    </li>
  )
}

function Unlink({ related, label }: { related: RelatedRecord; label: RefLabel }) {
  const t = useT()
  const client = useQueryClient()
  const plural = useTypeByName('link')?.plural ?? 'links'
  const { type } = useRecord()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: recordsKey(plural) })
    void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline'] })
  }
  const remove = useMutation({
    mutationFn: () => archiveRecord(plural, related.linkId),
    onSuccess: () => {
      refresh()
      const undo = () => void restoreRecord(plural, related.linkId).then(refresh)
      toast({ message: t('record.links.removed', { number: label.number }), undo })
    },
  })
  return (
    <span className={classes.remove}>
      <IconButton label={t('record.links.remove', { number: label.number })} onClick={() => remove.mutate()}>
        <IconX size={14} aria-hidden />
      </IconButton>
    </span>
  )
}
