import { Text } from '@mantine/core';
import { percent } from './percent';
import classes from './tasks.module.css';

interface Share {
  text: string;
  share: number;
}

/** Shares of 1, the largest first, each beside what it would be if all were alike. */
export function ShareBars({ shares }: { shares: Share[] }) {
  const equal = 1 / shares.length;
  const most = Math.max(equal, ...shares.map(({ share }) => share));
  const wide = (share: number) => `${(100 * share) / most}%`;
  return (
    <ol className={classes.shares} aria-label="Shares of the prompts">
      {[...shares].sort((one, other) => other.share - one.share).map(({ text, share }) => (
        <li key={text} className={classes.share}>
          <Text fz={13} className="wrap">{text}</Text>
          <div className={classes.shareTrack}>
            <div className={classes.shareBar} style={{ width: wide(share) }} />
            <div className={classes.shareEqual} style={{ left: wide(equal) }} />
          </div>
          <span className="number">{percent(share)}</span>
        </li>
      ))}
    </ol>
  );
}
