import { ActionIcon, AppShell, Burger, Group, Menu, NavLink, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChartBar, IconCpu, IconDatabase, IconListCheck, IconLogout, IconMoon, IconPhotoSearch, IconStack2, IconSun } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { SignIn } from './SignIn';
import { signOut, useSession } from '../shared/session';
import { ProblemNote } from '../shared/ProblemNote';

const PAGES = [
  { to: '/', label: 'Playground', Icon: IconPhotoSearch },
  { to: '/data', label: 'Data', Icon: IconDatabase },
  { to: '/tasks', label: 'Tasks', Icon: IconListCheck },
  { to: '/training', label: 'Training', Icon: IconCpu },
  { to: '/models', label: 'Models', Icon: IconStack2 },
  { to: '/evaluations', label: 'Evaluations', Icon: IconChartBar },
] as const;

export function Shell() {
  const session = useSession();
  const [open, { toggle, close }] = useDisclosure();
  const path = useLocation({ select: (location) => location.pathname });
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');

  if (session.error) return <ProblemNote error={session.error} />;
  if (!session.data) return null;
  if (!session.data.signedIn) return <SignIn />;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="lg">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between">
          <Group gap="sm">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Pages" />
            <img src="/polysight.svg" width={24} height={24} alt="" />
            <Text fw={650} fz="lg">Polysight</Text>
          </Group>
          <Group gap="sm">
            <Text size="sm" c="dimmed">{session.data.teams.map(({ team, role }) => `${team} (${role})`).join(', ') || 'no team yet'}</Text>
            <ActionIcon variant="subtle" aria-label="Change colours" onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
              {scheme === 'dark' ? <IconSun stroke={1.5} /> : <IconMoon stroke={1.5} />}
            </ActionIcon>
            <Menu>
              <Menu.Target><Text size="sm" fw={550} style={{ cursor: 'pointer' }} tabIndex={0} role="button">{session.data.name}</Text></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>Sign out</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {PAGES.map(({ to, label, Icon }) => (
          <NavLink key={to} component={Link} to={to} label={label} active={path === to} onClick={close} leftSection={<Icon size={20} stroke={1.5} />} />
        ))}
      </AppShell.Navbar>
      <AppShell.Main><Outlet /></AppShell.Main>
    </AppShell>
  );
}
