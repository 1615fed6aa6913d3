import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type PictureName, Picture } from './Picture';

/** What stands where nothing is yet: one picture of what will be here, and the one button that starts it. */
export function Empty({ picture, title, lead, action }: { picture: PictureName; title: string; lead: string; action?: ReactNode }) {
  return (
    <Center py={48} px={16}>
      <Stack align="center" gap={16} maw={440} ta="center">
        <Picture name={picture} />
        <Title order={2} fz={20}>{title}</Title>
        <Text c="dimmed">{lead}</Text>
        {action}
      </Stack>
    </Center>
  );
}
