import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import plain from '../../../../web/kit/form/plain-input.module.css'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Dialog } from '../../../../web/kit/overlay/dialog.tsx'
import { paths } from '../../../../web/paths.ts'
import type { ScreenAddress } from '../../../../web/paths.ts'
import { dashboardsQuery } from '../dashboards.ts'
import type { DashboardEntry } from '../dashboards.ts'
import { mostBoards } from './screenfuls.ts'
import classes from './screen-dialog.module.css'
import { turnSeconds } from './use-turning.ts'

interface ScreenDialogProps {
  /** The dashboard that it was asked for from: it comes first. */
  readonly first: string
  /** What the figures there are narrowed to. */
  readonly address: ScreenAddress
  readonly onClose: () => void
}

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Which dashboards a large screen shows, in which order, how long each picture stands, and in which theme. */
export function ScreenDialog({ first, address, onClose }: ScreenDialogProps) {
  const t = useT()
  const navigate = useNavigate()
  const boards = useQuery(dashboardsQuery).data ?? []
  const [keys, setKeys] = useState<readonly string[]>([first])
  const [seconds, setSeconds] = useState(String(turnSeconds.usual))
  const [theme, setTheme] = useState<Theme | null>(null)
  const isWrong = !isTurn(seconds)
  const open = () => {
    void navigate({ href: paths.screen(keys, { ...address, turn: seconds.trim(), ...(theme && { theme }) }) })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('reports.screen.open')}
      footer={
        <>
          <Button kind="plain" onClick={onClose}>
            {t('kit.cancel')}
          </Button>
          <Button kind="primary" disabled={keys.length === 0 || isWrong} onClick={open}>
            {t('reports.screen.show')}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <BoardChoice boards={boards} keys={keys} onKeys={setKeys} />
        <label className={classes.field}>
          {t('reports.screen.seconds')}
          <input
            className={plain.input}
            inputMode="numeric"
            autoComplete="off"
            value={seconds}
            aria-invalid={isWrong}
            onChange={(event) => setSeconds(event.currentTarget.value)}
          />
        </label>
        <p className={isWrong ? plain.wrong : plain.help}>
          {isWrong ? t('reports.screen.secondsWrong', turnSeconds) : t('reports.screen.secondsHelp')}
        </p>
        <ThemeChoice theme={theme} onTheme={setTheme} />
      </div>
    </Dialog>
  )
}

function ThemeChoice({ theme, onTheme }: { theme: Theme | null; onTheme: (theme: Theme | null) => void }) {
  const t = useT()
  return (
    <label className={classes.field}>
      {t('shell.menu.theme')}
      <select
        className={plain.input}
        value={theme ?? ''}
        onChange={({ currentTarget: { value } }) => onTheme(themes.find((each) => each === value) ?? null)}
      >
        <option value="">{t('reports.screen.ownTheme')}</option>
        {themes.map((value) => (
          <option key={value} value={value}>
            {t(`shell.theme.${value}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

const isTurn = (text: string): boolean => {
  const seconds = Number(text)
  return Number.isInteger(seconds) && seconds >= turnSeconds.least && seconds <= turnSeconds.most
}

interface BoardChoiceProps {
  readonly boards: readonly DashboardEntry[]
  readonly keys: readonly string[]
  readonly onKeys: (keys: readonly string[]) => void
}

/** The chosen stand in the order in which they were chosen, and say which place they have. */
function BoardChoice({ boards, keys, onKeys }: BoardChoiceProps) {
  const t = useT()
  const isFull = keys.length >= mostBoards
  return (
    <fieldset className={classes.boards}>
      <legend>{t('reports.screen.which')}</legend>
      {boards.map(({ key, title }) => {
        const at = keys.indexOf(key)
        return (
          <label key={key} className={classes.board}>
            <input
              type="checkbox"
              checked={at >= 0}
              disabled={at < 0 && isFull}
              onChange={() => onKeys(at < 0 ? [...keys, key] : keys.filter((each) => each !== key))}
            />
            {at < 0 || keys.length < 2 ? title : `${title} · ${t('reports.screen.nth', { at: at + 1 })}`}
          </label>
        )
      })}
    </fieldset>
  )
}
