import { Group, Text } from '@mantine/core';
import { IconBroadcast, IconBroadcastOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ago } from '../../shared/format';
import type { Live } from '../../shared/live/useJobStream';

/** Live things say when they were last live. */
export function LiveMark({ live }: { live: Live }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => tick((ticks) => ticks + 1), 1_000);
    return () => clearInterval(clock);
  }, []);
  const isLive = live.state === 'live';
  const Icon = isLive ? IconBroadcast : IconBroadcastOff;
  const words = isLive ? 'live' : live.state === 'connecting' ? 'connecting' : 'stream lost, coming back';
  return (
    <Group gap={8} wrap="nowrap" role="status">
      <Icon size={20} stroke={1.5} color={isLive ? 'var(--mantine-color-green-light-color)' : 'var(--mantine-color-yellow-light-color)'} aria-hidden />
      <Text fz={13} style={{ whiteSpace: 'nowrap' }}>{words}{live.at ? `, last word ${ago(new Date(live.at).toISOString())}` : ''}</Text>
    </Group>
  );
}
