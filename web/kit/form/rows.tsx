import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Status } from '../layout/status.tsx'
import { Button, IconButton } from '../overlay/button.tsx'
import classes from './rows.module.css'
import { useMoveKeys } from './use-move-keys.ts'
import { useRows } from './use-rows.ts'
import type { RowWords } from './use-rows.ts'

export interface Row<Item> {
  readonly at: number
  /** The buttons that move it and take it away. */
  readonly tools: ReactNode
  readonly onItem: (item: Item) => void
}

interface RowsProps<Item> {
  readonly items: readonly Item[]
  readonly onItems: (items: readonly Item[]) => void
  /** What is added. */
  readonly blank: () => Item
  readonly words: RowWords
  readonly most?: number
  /** `numbered`: its name stands above each. `line`: several beside each other, where each names itself. */
  readonly look?: 'blocks' | 'numbered' | 'line'
  readonly children: (item: Item, row: Row<Item>) => ReactNode
}

/**
 * Several of the same to edit: added, moved by buttons or with Alt and the arrows, taken away and had back. What of a row
 * has the focus when it is added says `data-first`; else it is its first field.
 */
export function Rows<Item>({
  items,
  onItems,
  blank,
  words,
  most,
  look = 'blocks',
  children,
}: RowsProps<Item>) {
  const rows = useRows({ items, onItems, words })
  const place = useMoveKeys(words.up ? rows.move : null)
  const add = (): void => rows.add(blank())
  const drawn = items.map((item, at) => {
    const key = rows.keys[at] ?? at
    const tools = <Tools rows={rows} words={words} at={at} last={items.length - 1} look={look} />
    const inner = children(item, { at, tools, onItem: (next) => onItems(items.with(at, next)) })
    const shared = { id: rows.idOf(key), 'data-row': true }
    if (look === 'line')
      return (
        <div key={key} {...shared} className={classes.piece}>
          {inner}
        </div>
      )
    return (
      <fieldset key={key} {...shared} className={classes.row}>
        <legend className={look === 'numbered' ? classes.number : 'visually-hidden'}>
          {words.one(at + 1)}
        </legend>
        {inner}
      </fieldset>
    )
  })
  return (
    <div ref={place} className={look === 'line' ? classes.line : classes.rows}>
      {drawn}
      {items.length < (most ?? Infinity) &&
        (look === 'line' ? (
          <IconButton id={rows.addId} label={words.add} onClick={add}>
            <IconPlus size={16} stroke={1.6} />
          </IconButton>
        ) : (
          <Button id={rows.addId} size="small" icon={<IconPlus size={16} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        ))}
      <Status as="span" className="visually-hidden">
        {rows.said}
      </Status>
    </div>
  )
}

interface ToolsProps {
  readonly rows: Pick<ReturnType<typeof useRows>, 'keys' | 'idOf' | 'move' | 'remove'>
  readonly words: RowWords
  readonly at: number
  readonly last: number
  readonly look: 'blocks' | 'numbered' | 'line'
}

function Tools({ rows, words, at, last, look }: ToolsProps) {
  const key = rows.keys[at] ?? at
  const number = at + 1
  return (
    <span className={classes.tools}>
      {words.up && (
        <IconButton
          id={rows.idOf(key, 'up')}
          label={words.up(number)}
          disabled={at === 0}
          onClick={() => rows.move(at, at - 1)}
        >
          <IconArrowUp size={16} stroke={1.6} />
        </IconButton>
      )}
      {words.down && (
        <IconButton
          id={rows.idOf(key, 'down')}
          label={words.down(number)}
          disabled={at === last}
          onClick={() => rows.move(at, at + 1)}
        >
          <IconArrowDown size={16} stroke={1.6} />
        </IconButton>
      )}
      <IconButton id={rows.idOf(key, 'remove')} label={words.remove(number)} onClick={() => rows.remove(at)}>
        <IconTrash size={look === 'line' ? 14 : 16} stroke={1.6} />
      </IconButton>
    </span>
  )
}
