import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';

const LOOKS = {
  good: { color: 'green', Icon: IconCheck },
  bad: { color: 'red', Icon: IconX },
  busy: { color: 'accent', Icon: IconPlayerPlay },
  paused: { color: 'gray', Icon: IconPlayerPause },
  waiting: { color: 'gray', Icon: IconClock },
  odd: { color: 'yellow', Icon: IconAlertTriangle },
} as const;

const MEANING: Record<string, keyof typeof LOOKS> = {
  READY: 'good', FINISHED: 'good', ACTIVE: 'good', SERVING: 'good', COMPLETE: 'good', DELIVERED: 'good',
  REJECTED: 'bad', FAILED: 'bad',
  RUNNING: 'busy', LOADING: 'busy', PREDICTING: 'busy', SCORING: 'busy',
  PAUSED: 'paused',
  QUEUED: 'waiting', PENDING: 'waiting', WAITING: 'waiting', RETIRED: 'waiting', EMPTY: 'waiting', CANCELLED: 'waiting', DISABLED: 'waiting',
};

/** A state in colour, word and sign. */
export function StateChip({ state }: { state: string }) {
  const { color, Icon } = LOOKS[MEANING[state] ?? 'odd'];
  return (
    <Badge variant="light" color={color} leftSection={<Icon size={14} stroke={1.5} aria-hidden />}>
      {state.toLowerCase()}
    </Badge>
  );
}
