import {
  IconArrowsMaximize,
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import type { Turning } from './use-turning.ts'
import classes from './screen.module.css'

interface ScreenControlsProps {
  readonly turning: Turning
  readonly isMany: boolean
  /** Where leaving leads. */
  readonly back: string
}

const shownMs = 3000
const icon = { size: 18, stroke: 1.6 } as const

/** Seen while the pointer moves or one of them has the focus; else there is nothing but the dashboard. */
export function ScreenControls({ turning, isMany, back }: ScreenControlsProps) {
  const t = useT()
  const navigate = useNavigate()
  const isShown = usePointerMoves()
  const leave = (): void => void navigate({ href: back })
  const fill = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void document.documentElement.requestFullscreen()
  }
  useHotkey('f', fill, { label: t('reports.screen.fill'), group: 'anywhere' })
  useHotkey('Escape', leave, { label: t('reports.screen.leave'), group: 'anywhere' })
  return (
    <div
      className={classes.controls}
      data-shown={isShown || undefined}
      role="group"
      aria-label={t('reports.screen.controls')}
    >
      {isMany && (
        <>
          <IconButton label={t('reports.screen.before')} keys="ArrowLeft" onClick={turning.before}>
            <IconChevronLeft {...icon} />
          </IconButton>
          <IconButton
            label={t(turning.isHeld ? 'reports.screen.goOn' : 'reports.screen.hold')}
            keys="p"
            onClick={turning.hold}
          >
            {turning.isHeld ? <IconPlayerPlay {...icon} /> : <IconPlayerPause {...icon} />}
          </IconButton>
          <IconButton label={t('reports.screen.next')} keys="ArrowRight" onClick={turning.next}>
            <IconChevronRight {...icon} />
          </IconButton>
        </>
      )}
      {document.fullscreenEnabled && (
        <IconButton label={t('reports.screen.fill')} keys="f" onClick={fill}>
          <IconArrowsMaximize {...icon} />
        </IconButton>
      )}
      <IconButton label={t('reports.screen.leave')} keys="Escape" onClick={leave}>
        <IconX {...icon} />
      </IconButton>
    </div>
  )
}

const usePointerMoves = (): boolean => {
  const [isMoving, setMoving] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const on = (): void => {
      setMoving(true)
      clearTimeout(timer)
      timer = setTimeout(() => setMoving(false), shownMs)
    }
    window.addEventListener('pointermove', on)
    window.addEventListener('pointerdown', on)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', on)
      window.removeEventListener('pointerdown', on)
    }
  }, [])
  return isMoving
}
