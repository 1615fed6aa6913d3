import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ago } from '../format';

/** How long ago; the absolute time on hover and for those who tab to it. */
export function When({ at }: { at: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((ticks) => ticks + 1), 15_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>{ago(at)}</time>
    </Tooltip>
  );
}
