import { useMediaQuery, useViewportSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { paths } from '../../../paths.ts'
import type { ListAddress } from '../../../paths.ts'

/** The record beside a list. */
export interface Preview {
  /** Its number, or id where there is none; null while nothing is shown. */
  readonly key: string | null
  readonly show: (record: ApiRecord) => void
  readonly close: () => void
  readonly hasRoom: boolean
  /** Pixels of the screen that it takes. */
  readonly width: number
}

const room = '(min-width: 64em)'

const keyOf = ({ number, id }: ApiRecord): string => number || id

interface PreviewOptions {
  readonly type: TypeMeta
  readonly address: ListAddress
  readonly onAddress: (next: ListAddress) => void
}

/** Which record is shown beside the list: the address says it. Where there is no room, its own page opens instead. */
export const usePreview = ({ type, address, onAddress }: PreviewOptions): Preview => {
  const navigate = useNavigate()
  const hasRoom = useMediaQuery(room, true, { getInitialValueInEffect: false })
  const viewport = useViewportSize()
  const wanted = address.preview ?? null
  const key = hasRoom ? wanted : null
  const openPage = (of: string, replace: boolean) =>
    void navigate({ href: paths.record(type.plural, of), replace })
  const onArrival = useEffectEvent(() => {
    if (!hasRoom && wanted !== null) openPage(wanted, true)
  })
  useEffect(() => onArrival(), [])
  return {
    key,
    hasRoom,
    width: key === null ? 0 : Math.round(Math.min(680, (viewport.width || window.innerWidth) * 0.42)),
    show: (record) =>
      hasRoom ? onAddress({ ...address, preview: keyOf(record) }) : openPage(keyOf(record), false),
    close: () => onAddress({ ...address, preview: undefined }),
  }
}

const settleMs = 150

/** Shows what the keyboard has come to, once it rests there. */
export const useFollow = (preview: Preview, current: ApiRecord | undefined): void => {
  const show = useEffectEvent(() => {
    if (current && keyOf(current) !== preview.key) preview.show(current)
  })
  const isOpen = preview.key !== null
  const id = current?.id
  useEffect(() => {
    if (!isOpen || id === undefined) return
    const timer = setTimeout(() => show(), settleMs)
    return () => clearTimeout(timer)
  }, [isOpen, id])
}
