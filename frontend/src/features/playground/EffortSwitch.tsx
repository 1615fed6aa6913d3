import { Group, SegmentedControl, Text } from '@mantine/core';
import type { Effort } from '../../shared/api/types';

const SAID: Record<Effort, string> = { fast: 'Fast', balanced: 'Balanced', best: 'Best' };

/** How closely a model of flexible patches looks; balanced is what it does unless asked, and is not said. */
export function EffortSwitch({ efforts, effort, onChange }: { efforts: Effort[]; effort?: Effort; onChange: (effort: Effort | undefined) => void }) {
  return (
    <Group gap={12}>
      <SegmentedControl
        aria-label="Effort"
        data={efforts.map((one) => ({ value: one, label: SAID[one] }))}
        value={effort ?? 'balanced'}
        onChange={(chosen) => onChange(chosen === 'balanced' ? undefined : (chosen as Effort))}
      />
      <Text fz={13} c="dimmed">Smaller patches see more and take longer.</Text>
    </Group>
  );
}
