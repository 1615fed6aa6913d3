import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { signIn } from '../shared/session';

export function SignIn() {
  return (
    <Center h="100vh">
      <Stack align="center" gap="lg" maw={420} ta="center">
        <img src="/polysight.svg" width={64} height={64} alt="" />
        <Title order={1}>Polysight</Title>
        <Text c="dimmed">One model for every vision task of your company. Type class names, drop a photo, get the answer.</Text>
        <Button size="md" leftSection={<IconLogin2 stroke={1.5} />} onClick={signIn}>Sign in</Button>
      </Stack>
    </Center>
  );
}
