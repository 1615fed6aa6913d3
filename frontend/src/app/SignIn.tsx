import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { signIn } from '../shared/api/gateway';

export function SignIn() {
  return (
    <Center mih="100dvh" p={24} component="main">
      <Stack align="center" gap={24} maw={420} ta="center">
        <img src="/polysight.svg" width={72} height={72} alt="" />
        <Title order={1}>Polysight</Title>
        <Text fz={16} c="dimmed">One model for every vision task of your company. Type class names, drop a photo, get the answer.</Text>
        <Button size="md" leftSection={<IconLogin2 size={20} stroke={1.5} />} onClick={signIn}>Sign in</Button>
      </Stack>
    </Center>
  );
}
