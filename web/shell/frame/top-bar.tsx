import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconPlus, IconSearch, IconUserCog } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, routes } from '../../api/client.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { KeyHint } from '../../kit/keys/key-hint.tsx'
import { Avatar } from '../../kit/marks/avatar.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../address.ts'
import { schemeChoices, useSchemeChoice } from '../color-scheme.ts'
import { iconOf } from '../navigation.ts'
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
        <CreateMenu />
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
    <Menu>
      <Menu.Target>
        <Button icon={<IconPlus size={16} stroke={2} aria-hidden />}>{t('shell.top.create')}</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {ordered.map((type) => {
          const Icon = iconOf(type.name)
          return (
            <Menu.Item
              key={type.name}
              leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
              onClick={() => void navigate({ href: paths.create(type.plural) })}
            >
              {type.label}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const t = useT()
  const { person } = useSession()
  const navigate = useNavigate()
  const [scheme, setScheme] = useSchemeChoice()
  const signOut = useMutation({
    mutationFn: () => answerOf(routes.DELETE('/session')),
    // The page of the sign-in forgets the session: while this one stands, it would ask for what is gone.
    onSuccess: () => navigate({ href: paths.signIn() }),
  })
  return (
    <Menu width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={t('shell.top.person', { name: person.name })}>
          <Avatar name={person.name} size={28} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconUserCog size={16} stroke={1.6} />}
          onClick={() => void navigate({ href: paths.account() })}
        >
          {t('shell.menu.account')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.6} />}
          rightSection={<KeyHint keys="?" />}
          onClick={onKeys}
        >
          {t('shell.menu.keys')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.RadioGroup
          value={scheme}
          onChange={(value) => setScheme(value as (typeof schemeChoices)[number])}
        >
          <Menu.Label>{t('shell.menu.theme')}</Menu.Label>
          {schemeChoices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`shell.theme.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => signOut.mutate()}>
          {t('shell.menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
