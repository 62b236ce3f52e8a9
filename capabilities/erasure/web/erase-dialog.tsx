import { NativeSelect, Table, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypes } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { numberText } from '../../../web/kit/marks/format.ts'
import { TypedConfirm } from '../../../web/kit/overlay/typed-confirm.tsx'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { erasureQuery, grounds, orderErasure } from './erasures.ts'
import type { ErasurePreview, Ground } from './erasures.ts'

interface EraseDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly counts: ErasurePreview['counts']
}

const longestReason = 500

/** Says what goes and asks for the ground; it can't be undone, so the person's number is typed. */
export default function EraseDialog({ opened, onClose, counts }: EraseDialogProps) {
  const t = useT()
  const { type, record, refresh } = useRecord()
  const queries = useQueryClient()
  const [ground, setGround] = useState<Ground>('request')
  const [reason, setReason] = useState('')
  const order = useMutation({
    mutationFn: () => orderErasure(type.plural, record.id, { ground, reason, confirm: record.number }),
    onSuccess: async () => {
      onClose()
      toast({ message: t('erasure.ask.begun') })
      refresh()
      await queries.invalidateQueries(erasureQuery(type.plural, record.id))
    },
  })
  return (
    <TypedConfirm
      opened={opened}
      onClose={onClose}
      title={t('erasure.ask.title', { number: record.number })}
      word={record.number}
      action={t('erasure.ask.action')}
      disabled={reason.trim() === '' || order.isPending}
      onConfirm={() => order.mutate()}
    >
      <p>{t('erasure.ask.forGood')}</p>
      <Counts counts={counts} />
      <p>{t('erasure.ask.rest')}</p>
      <NativeSelect
        label={t('erasure.ask.ground')}
        data={grounds.map((value) => ({ value, label: t(`erasure.ask.grounds.${value}`) }))}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value as Ground)}
      />
      <Textarea
        mt="sm"
        required
        autosize
        minRows={2}
        label={t('erasure.ask.reason')}
        description={t('erasure.ask.reasonHelp')}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </TypedConfirm>
  )
}

function Counts({ counts }: Pick<EraseDialogProps, 'counts'>) {
  const t = useT()
  const reader = useReader()
  const types = useTypes()
  if (counts.length === 0) return <p>{t('erasure.ask.nothing')}</p>
  return (
    <Table>
      <caption className="visually-hidden">{t('erasure.ask.what')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('erasure.ask.kind')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('erasure.ask.records')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('erasure.ask.values')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {counts.map(({ type, label, records, values }) => (
          <Table.Tr key={type}>
            <Table.Th scope="row" fw="normal">
              {types.find(({ name }) => name === type)?.labelMany ?? label}
            </Table.Th>
            <Table.Td ta="end">{numberText(records, reader)}</Table.Td>
            <Table.Td ta="end">{numberText(values, reader)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
