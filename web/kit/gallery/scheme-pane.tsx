import { MantineProvider, useMantineTheme } from '@mantine/core'
import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import './panes.css'
import classes from './gallery.module.css'

interface PaneProps {
  readonly scheme: 'light' | 'dark'
  readonly label: string
  readonly children: ReactNode
}

/** A part of the page in a theme of its own; what opens from it has that theme too. */
export function SchemePane({ scheme, label, children }: PaneProps) {
  const pane = useRef<HTMLElement>(null)
  const theme = useMantineTheme()
  const own = useMemo(
    () => ({
      ...theme,
      components: {
        ...theme.components,
        Portal: { defaultProps: { target: `[data-pane][data-mantine-color-scheme=${scheme}]` } },
      },
    }),
    [scheme, theme],
  )
  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label={label}
      data-pane
      data-mantine-color-scheme={scheme}
    >
      <MantineProvider
        theme={own}
        forceColorScheme={scheme}
        getRootElement={() => pane.current ?? undefined}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {children}
      </MantineProvider>
    </section>
  )
}
