import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ServiceHealth } from '../api/gateway';

/** Each service with a sign and a word. */
export function Services({ services }: { services: ServiceHealth[] }) {
  return (
    <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {services.map(({ service, up, reason }) => (
        <Group key={service} component="li" gap={8} wrap="nowrap" align="flex-start">
          {up ? (
            <IconCircleCheck size={20} stroke={1.5} color="var(--mantine-color-green-light-color)" aria-hidden style={{ flex: 'none' }} />
          ) : (
            <IconAlertTriangle size={20} stroke={1.5} color="var(--mantine-color-yellow-light-color)" aria-hidden style={{ flex: 'none' }} />
          )}
          <div>
            <Text fz={13}>{service} <Text span fz={13} c="dimmed">{up ? 'up' : 'down'}</Text></Text>
            {reason && <Text fz={13} c="dimmed">{reason}</Text>}
          </div>
        </Group>
      ))}
    </Stack>
  );
}
