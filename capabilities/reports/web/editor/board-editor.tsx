import { Textarea, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import type { BoardRecord } from '../dashboards.ts'
import { ApiProblem } from '../../../../web/api/problem.ts'
import { useTypeByName, useTypes } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { Button, IconButton } from '../../../../web/kit/overlay/button.tsx'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { DraftNote } from '../../../../web/record/form/draft-note.tsx'
import type { Narrowing } from '../question/question.ts'
import { useNarrowing } from '../page/use-narrowing.ts'
import { useShownPeriod } from '../page/use-period.ts'
import { ClashDialog } from './clash-dialog.tsx'
import { newTile } from './fit-tile.ts'
import { added, mostTiles, nextId } from './placed-tiles.ts'
import type { PlacedTile } from './placed-tiles.ts'
import { SharingDialog } from './sharing-dialog.tsx'
import { TileGrid } from './tile-grid.tsx'
import { TilePanel } from './tile-panel.tsx'
import { FeelLine } from './tile-form/feel-line.tsx'
import { useBoard } from './use-board.ts'
import type { Board } from './use-board.ts'
import { useSaveBoard } from './use-save-board.ts'
import { gripId } from './use-tile-keys.ts'
import classes from './editor.module.css'

interface BoardEditorProps {
  readonly dashboard: BoardRecord
  readonly onLeave: () => void
}

/** A dashboard while it is made: its name, its tiles as readers will see them, and a panel for the one in hand. */
export function BoardEditor({ dashboard, onLeave }: BoardEditorProps) {
  const t = useT()
  const board = useBoard(dashboard)
  const saving = useSaveBoard(dashboard.id, board, onLeave)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isSharing, setSharing] = useState(false)
  const narrowing = useBoardNarrowing(board)
  const tiles = board.state.tiles.present
  const inHand = tiles.find(({ id }) => id === chosen)
  const faults = useFaults(saving.error, board)
  const close = (): void => {
    setChosen(null)
    if (chosen !== null) requestAnimationFrame(() => document.getElementById(gripId(chosen))?.focus())
  }
  return (
    <Page
      title={t('reports.editor.title', { title: board.state.title.trim() || t('reports.editor.unnamed') })}
      layout="full"
      actions={
        <EditorActions board={board} saving={saving} onShare={() => setSharing(true)} onLeave={onLeave} />
      }
    >
      <div className={classes.whole} data-panel={inHand ? true : undefined}>
        <div className={classes.stage}>
          {saving.error && <ErrorPanel compact error={saving.error} />}
          {board.keptAt !== null && (
            <div className={classes.kept}>
              <DraftNote at={board.keptAt} onDiscard={board.discard} />
            </div>
          )}
          <BoardTexts board={board} />
          <TileGrid
            board={board}
            narrowing={narrowing}
            chosen={chosen}
            faults={faults}
            onChoose={setChosen}
          />
          <AddTile board={board} onAdded={setChosen} />
        </div>
        {inHand && (
          <TilePanel key={inHand.id} board={board} placed={inHand} narrowing={narrowing} onClose={close} />
        )}
      </div>
      {isSharing && <SharingDialog dashboard={dashboard} onClose={() => setSharing(false)} />}
      {saving.clash && (
        <ClashDialog
          clash={saving.clash}
          onMine={() => saving.clash && saving.insist(saving.clash)}
          onTheirs={() => saving.clash && saving.yieldTo(saving.clash)}
          onClose={saving.closeClash}
        />
      )}
    </Page>
  )
}

/** Which of the tiles as they were sent the server found fault with, by their ids. */
const useFaults = (error: unknown, board: Board): ReadonlySet<number> => {
  const [sent, setSent] = useState<{ error: unknown; tiles: readonly PlacedTile[] }>({
    error: null,
    tiles: [],
  })
  const tiles = board.state.tiles.present
  if (sent.error !== error) setSent({ error, tiles })
  return useMemo(() => {
    const places = error ? ApiProblem.of(error).issues.map(({ details }) => details?.['tile']) : []
    return new Set(places.flatMap((at) => (typeof at === 'number' ? (sent.tiles[at]?.id ?? []) : [])))
  }, [error, sent])
}

/** What the tiles are narrowed to while they are edited: as a reader first sees them. */
const useBoardNarrowing = ({ state }: Board): Narrowing | null => {
  const first = state.tiles.present[0]?.tile
  const type = useTypeByName(first?.type ?? '')
  const filter = state.filter.trim()
  const layout = useMemo<DashboardLayout>(
    () => ({ filter: filter || undefined, tiles: first ? [first] : [] }),
    [filter, first],
  )
  const { period } = useShownPeriod(layout, type, {})
  return useNarrowing(layout, {}, period)
}

interface EditorActionsProps {
  readonly board: Board
  readonly saving: ReturnType<typeof useSaveBoard>
  readonly onShare: () => void
  readonly onLeave: () => void
}

function EditorActions({ board, saving, onShare, onLeave }: EditorActionsProps) {
  const t = useT()
  const { past, future, present } = board.state.tiles
  const isNamed = board.state.title.trim() !== '' && present.every(({ tile }) => tile.title.trim() !== '')
  const reason = !board.isChanged
    ? t('reports.editor.unchanged')
    : isNamed
      ? undefined
      : t('reports.editor.nameAll')
  const save = (): void => {
    if (reason === undefined && !saving.isBusy) saving.save()
  }
  useHotkey('mod+z', board.undo, { label: t('reports.editor.undo'), group: 'anywhere' })
  useHotkey('mod+y', board.redo, { label: t('reports.editor.redo'), group: 'anywhere' })
  useHotkey('mod+s', save, { label: t('reports.editor.save'), group: 'anywhere', inFields: true })
  return (
    <>
      <IconButton
        label={t('reports.editor.undo')}
        keys="mod+z"
        disabled={past.length === 0}
        onClick={board.undo}
      >
        <IconArrowBackUp size={18} stroke={1.6} />
      </IconButton>
      <IconButton
        label={t('reports.editor.redo')}
        keys="mod+y"
        disabled={future.length === 0}
        onClick={board.redo}
      >
        <IconArrowForwardUp size={18} stroke={1.6} />
      </IconButton>
      <Button kind="plain" icon={<IconUsers size={16} stroke={1.6} aria-hidden />} onClick={onShare}>
        {t('reports.editor.sharing.open')}
      </Button>
      <Button kind="plain" onClick={onLeave}>
        {t(board.isChanged ? 'reports.editor.leave' : 'reports.editor.done')}
      </Button>
      <Button kind="primary" keys="mod+s" busy={saving.isBusy} reason={reason} onClick={save}>
        {t('reports.editor.save')}
      </Button>
    </>
  )
}

function BoardTexts({ board }: { board: Board }) {
  const t = useT()
  const { title, description, filter, tiles } = board.state
  const type = useTypeByName(tiles.present[0]?.tile.type ?? '')
  return (
    <div className={classes.head}>
      <TextInput
        label={t('reports.editor.name')}
        required
        maxLength={200}
        error={title.trim() ? undefined : t('reports.editor.needsTitle')}
        value={title}
        onChange={(event) => board.setText({ title: event.currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={1}
        maxRows={3}
        label={t('reports.editor.answers')}
        maxLength={1000}
        value={description}
        onChange={(event) => board.setText({ description: event.currentTarget.value })}
      />
      {type && (
        <div data-wide>
          <FeelLine
            type={type}
            label={t('reports.editor.filterOfAll', { types: type.labelMany })}
            value={filter}
            onValue={(next) => board.setText({ filter: next })}
          />
        </div>
      )}
    </div>
  )
}

function AddTile({ board, onAdded }: { board: Board; onAdded: (id: number) => void }) {
  const t = useT()
  const types = useTypes()
  const tiles = board.state.tiles.present
  const last = tiles.at(-1)?.tile.type
  const type = types.find(({ name }) => name === last) ?? types.find(({ satellite }) => !satellite)
  const add = (): void => {
    if (!type) return
    board.setTiles((before) => added(before, newTile(type.labelMany, type)))
    onAdded(nextId(tiles))
  }
  return (
    <div className={classes.end}>
      <Button
        id="add-tile"
        icon={<IconPlus size={16} aria-hidden />}
        reason={tiles.length >= mostTiles ? t('reports.editor.full', { count: mostTiles }) : undefined}
        onClick={add}
      >
        {t('reports.editor.add')}
      </Button>
    </div>
  )
}
