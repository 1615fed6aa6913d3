import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import classes from './Shell.module.css';
import { PAGES, isHere } from './pages';

const FIRST = PAGES.slice(0, 4);
const MORE = PAGES.slice(4);

/** The rail of a phone: four pages and the rest behind a fifth button. */
export function BottomBar() {
  const path = useLocation({ select: (location) => location.pathname });
  const navigate = useNavigate();
  return (
    <nav className={classes.bottom} aria-label="Pages on a phone">
      {FIRST.map(({ to, label, Icon }) => (
        <Link key={to} to={to as never} className={classes.tab} data-here={isHere(to, path) || undefined} aria-current={isHere(to, path) ? 'page' : undefined}>
          <Icon size={20} stroke={1.5} aria-hidden />
          {label}
        </Link>
      ))}
      <Menu position="top-end">
        <Menu.Target>
          <button type="button" className={classes.tab} data-here={MORE.some(({ to }) => isHere(to, path)) || undefined}>
            <IconDots size={20} stroke={1.5} aria-hidden />
            More
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {MORE.map(({ to, label, Icon }) => (
            <Menu.Item key={to} leftSection={<Icon size={20} stroke={1.5} />} onClick={() => void navigate({ to: to as never })}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
