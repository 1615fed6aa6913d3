import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconCode } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImageIndex, ImageSearch } from '../../shared/api/types';
import { shellQuoted } from '../../shared/ask/calls';
import { Code } from '../../shared/ui/Code';

/** The same search from a shell. */
export function FindCode({ index, asked }: { index: ImageIndex; asked: ImageSearch }) {
  const [open, setOpen] = useState(false);
  const text = `curl ${window.location.origin}/api/v1/image-indexes/${index.id}/searches \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d ${shellQuoted(JSON.stringify({ ...asked, limit: 10 }))}`;
  return (
    <>
      <Button variant="default" leftSection={<IconCode size={16} stroke={1.5} />} onClick={() => setOpen(true)}>Copy as code</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="This search from your own program" size="xl">
        <Stack gap={12}>
          <Code label="The call in curl" text={text} />
          <Text fz={13} c="dimmed">TOKEN is an access token of the identity provider for a service account or person in the team.</Text>
        </Stack>
      </Modal>
    </>
  );
}
