import { ActionIcon, Drawer, Group, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  count: number;
  /** Which of them is shown; -1 for none. */
  index: number;
  onIndex: (index: number) => void;
  width: number;
  children: ReactNode;
}

/** One sample of a list at the side, with the way to its neighbours. */
export function SampleDrawer({ count, index, onIndex, width, children }: Props) {
  useHotkeys(index < 0 ? [] : [['ArrowLeft', () => index > 0 && onIndex(index - 1)], ['ArrowRight', () => index < count - 1 && onIndex(index + 1)]]);
  return (
    <Drawer
      opened={index >= 0}
      onClose={() => onIndex(-1)}
      position="right"
      size={`min(${width}px, 100vw)`}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': 'Close the sample' }}
      title={
        <Group gap={8} wrap="nowrap">
          <Tooltip label="Previous (←)"><ActionIcon variant="default" aria-label="Previous sample" disabled={index <= 0} onClick={() => onIndex(index - 1)}><IconChevronLeft size={16} stroke={1.5} /></ActionIcon></Tooltip>
          <Tooltip label="Next (→)"><ActionIcon variant="default" aria-label="Next sample" disabled={index >= count - 1} onClick={() => onIndex(index + 1)}><IconChevronRight size={16} stroke={1.5} /></ActionIcon></Tooltip>
          <Text fw={550}>Sample</Text>
        </Group>
      }
    >
      {children}
    </Drawer>
  );
}
