import { Button, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import { Code } from '../ui/Code';
import { type Call, LANGUAGES, type Language, write } from './calls';

/** The same question for other programs. */
export function CallText({ call }: { call: Call }) {
  const [language, setLanguage] = useState<Language>('curl');
  return (
    <Stack gap={12}>
      <SegmentedControl aria-label="Language" data={[...LANGUAGES]} value={language} onChange={(chosen) => setLanguage(chosen as Language)} style={{ alignSelf: 'flex-start' }} />
      <Code label={`The call in ${language}`} text={write(language, call)} />
      <Text fz={13} c="dimmed">{language === 'Kafka' ? 'Pipelines write to Kafka directly; ask the operators for the address of the brokers.' : 'TOKEN is an access token of the identity provider for a service account or person in the team.'}</Text>
    </Stack>
  );
}

export function CopyCalls({ call, disabled }: { call: Call; disabled?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" disabled={disabled} leftSection={<IconCode size={16} stroke={1.5} />} onClick={() => setOpen(true)}>Copy as code</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="This question from your own program" size="xl">
        <CallText call={call} />
      </Modal>
    </>
  );
}
