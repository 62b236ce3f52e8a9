import { UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconPlus, IconSearch, IconUserCog } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Bell } from '../../../capabilities/notifications/web/bell.tsx'
import { isAtDesk } from '../../api/at-desk.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { KeyHint } from '../../kit/keys/key-hint.tsx'
import { Avatar } from '../../kit/marks/avatar.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem } from '../../kit/overlay/menu.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../address.ts'
import { iconOf } from '../navigation.ts'
import { useSignOut } from '../sign-in/use-sign-out.ts'
import { themeChoices, useThemeChoice } from '../theme-choice.ts'
import classes from './top-bar.module.css'

/** Search, new, person: what is needed everywhere. */
export function TopBar({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  const t = useT()
  return (
    <>
      <UnstyledButton
        className={classes.search}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
      >
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.words}>{t('shell.top.search')}</span>
        <KeyHint keys="mod+k" />
      </UnstyledButton>
      <div className={classes.right}>
        {isAtDesk(useSession()) && <CreateMenu />}
        <Bell />
        <PersonMenu onKeys={onKeys} />
      </div>
    </>
  )
}

function CreateMenu() {
  const t = useT()
  const navigate = useNavigate()
  const { plural } = usePlace()
  const creatable = useTypes().filter((type) => type.canCreate && !type.satellite)
  // What is made most often where the person is stands first.
  const ordered = creatable.toSorted((a, b) => Number(b.plural === plural) - Number(a.plural === plural))
  if (creatable.length === 0) return null
  return (
    <Menu
      button={(trigger) => (
        <Button {...trigger} icon={<IconPlus size={16} stroke={2} aria-hidden />}>
          {t('shell.top.create')}
        </Button>
      )}
    >
      {ordered.map((type) => {
        const Icon = iconOf(type.name)
        return (
          <MenuItem
            key={type.name}
            icon={<Icon size={16} stroke={1.6} aria-hidden />}
            onSelect={() => void navigate({ href: paths.create(type.plural) })}
          >
            {type.label}
          </MenuItem>
        )
      })}
    </Menu>
  )
}

function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const t = useT()
  const { person } = useSession()
  const navigate = useNavigate()
  const [theme, setTheme] = useThemeChoice()
  const signOut = useSignOut()
  return (
    <Menu
      width={240}
      button={(trigger) => (
        <UnstyledButton
          {...trigger}
          className={classes.person}
          aria-label={t('shell.top.person', { name: person.name })}
        >
          <Avatar name={person.name} size={28} />
        </UnstyledButton>
      )}
      head={
        <div className={classes.who}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
        </div>
      }
    >
      <MenuItem
        icon={<IconUserCog size={16} stroke={1.6} aria-hidden />}
        onSelect={() => void navigate({ href: paths.account() })}
      >
        {t('shell.menu.account')}
      </MenuItem>
      <MenuItem
        icon={<IconKeyboard size={16} stroke={1.6} aria-hidden />}
        end={<KeyHint keys="?" />}
        onSelect={onKeys}
      >
        {t('shell.menu.keys')}
      </MenuItem>
      <MenuDivider />
      <MenuGroup label={t('shell.menu.theme')}>
        {themeChoices.map((choice) => (
          <MenuItem key={choice} checked={choice === theme} onSelect={() => setTheme(choice)}>
            {t(`shell.theme.${choice}`)}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuDivider />
      <MenuItem icon={<IconLogout size={16} stroke={1.6} aria-hidden />} onSelect={signOut}>
        {t('shell.menu.signOut')}
      </MenuItem>
    </Menu>
  )
}
