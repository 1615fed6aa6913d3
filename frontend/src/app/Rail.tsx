import { Tooltip } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { HealthLine } from './HealthLine';
import classes from './Shell.module.css';
import { PAGES, isHere } from './pages';
import { useMediaQuery } from '@mantine/hooks';

/** The way through the portal: words on a wide window, signs on a narrow one. */
export function Rail() {
  const path = useLocation({ select: (location) => location.pathname });
  const isNarrow = useMediaQuery('(max-width: 1100px)');
  return (
    <nav className={classes.rail} aria-label="Pages">
      <Link to="/" className={classes.brand}>
        <img src="/polysight.svg" width={28} height={28} alt="" />
        <span className={classes.word}>Polysight</span>
      </Link>
      {PAGES.map(({ to, label, Icon }) => (
        <Tooltip key={to} label={label} position="right" disabled={!isNarrow}>
          <Link to={to as never} className={classes.item} data-here={isHere(to, path) || undefined} aria-current={isHere(to, path) ? 'page' : undefined}>
            <Icon size={20} stroke={1.5} aria-hidden />
            <span className={classes.word}>{label}</span>
          </Link>
        </Tooltip>
      ))}
      <div className={classes.grow} />
      <HealthLine />
    </nav>
  );
}
