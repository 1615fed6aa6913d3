import { ActionIcon, Avatar, Button, Kbd, Menu, Text, Tooltip, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLogout, IconMoon, IconSearch, IconSun, IconUsers } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment } from 'react';
import { type Session, signOut } from '../shared/api/gateway';
import { chooseTeam, useMaybeTeam } from '../shared/team';
import { useCrumbs } from '../shared/ui/crumbs';
import { places } from '../shared/ui/places';
import classes from './Shell.module.css';

const initials = (name: string) => name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

export function TopBar({ session, onSearch }: { session: Session; onSearch: () => void }) {
  const { above, title } = useCrumbs();
  const team = useMaybeTeam();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const name = session.fullName || session.name || '?';
  const teams = session.teams.map((one) => (
    <Menu.Item
      key={one.team}
      leftSection={<IconUsers size={16} stroke={1.5} />}
      fw={one.team === team?.team ? 550 : 400}
      onClick={() => {
        chooseTeam(one.team);
        void navigate({ to: places.home });
      }}
    >
      {one.team} ({one.role})
    </Menu.Item>
  ));
  return (
    <header className={classes.top}>
      <nav className={classes.crumbs} aria-label="Way here">
        {above.map((crumb) => (
          <Fragment key={crumb.to}>
            <Link to={crumb.to as never}>{crumb.label}</Link>
            <Text span c="dimmed" aria-hidden>/</Text>
          </Fragment>
        ))}
        <span aria-current="page">{title}</span>
      </nav>
      <Button className={classes.wide} variant="default" fw={400} c="dimmed" leftSection={<IconSearch size={16} stroke={1.5} />} rightSection={<Kbd size="xs">{isApple ? '⌘' : 'Ctrl'} K</Kbd>} onClick={onSearch}>
        Search
      </Button>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size={36} aria-label="Search everything" onClick={onSearch}><IconSearch size={20} stroke={1.5} /></ActionIcon>
      {team && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button className={classes.wide} variant="subtle" color="gray" c="var(--mantine-color-text)" rightSection={<IconChevronDown size={16} stroke={1.5} />} aria-label={`Team ${team.team} (${team.role})`}>
              {team.team} ({team.role})
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Your teams</Menu.Label>
            {teams}
          </Menu.Dropdown>
        </Menu>
      )}
      <Tooltip label={isDark ? 'Light colours' : 'Dark colours'}>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Change colours" onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
          {isDark ? <IconSun size={20} stroke={1.5} /> : <IconMoon size={20} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton aria-label={`${initials(name)}: account of ${name}`}><Avatar size={32} radius="xl" color="accent">{initials(name)}</Avatar></UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          {teams}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
