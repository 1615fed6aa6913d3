import { ActionIcon, CopyButton, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** An id, digest or path to take along. */
export function CopyId({ value, shown = value, what = 'id' }: { value: string; shown?: string; what?: string }) {
  return (
    <CopyButton value={value} timeout={1500}>
      {({ copied, copy }) => (
        <Group gap={4} wrap="nowrap" component="span">
          <Text component="span" className="mono" c="dimmed" truncate title={value}>{shown}</Text>
          <Tooltip label={copied ? 'Copied' : `Copy ${what}`}>
            <ActionIcon size={24} variant="subtle" color="gray" onClick={(event) => { event.stopPropagation(); copy(); }} aria-label={`Copy ${what}`}>
              {copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </CopyButton>
  );
}
