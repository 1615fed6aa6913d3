import { Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import classes from './Playground.module.css';
import type { Seen } from './useImage';

/** The images asked about on this visit. They are kept in this window only. */
export function Recent({ seen, current, onShow }: { seen: Seen[]; current: File | null; onShow: (one: Seen) => void }) {
  const urls = useMemo(() => seen.map(({ file }) => URL.createObjectURL(file)), [seen]);
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  if (seen.length < 2) return null;
  return (
    <div>
      <Text fz={13} c="dimmed" mb={8}>Asked about on this visit</Text>
      <div className={classes.strip}>
        {seen.map((one, index) => (
          <button key={urls[index]} type="button" className={classes.thumb} aria-label={`Back to ${one.file.name}`} aria-pressed={one.file === current} onClick={() => onShow(one)}>
            <img src={urls[index]} alt="" width={64} height={64} />
          </button>
        ))}
      </div>
    </div>
  );
}
