import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rotateSecret } from '../../shared/api/webhooks';
import type { Webhook } from '../../shared/api/types';
import { Code } from '../../shared/ui/Code';
import { ProblemNote } from '../../shared/ui/ProblemNote';

const OVERLAPS = [
  { value: '3600', label: 'for an hour' },
  { value: '86400', label: 'for a day' },
  { value: '604800', label: 'for a week' },
  { value: '0', label: 'no longer: others know it' },
];

/** A new secret, shown once; the present one signs beside it for as long as is chosen. */
export function RotateSecret({ webhook }: { webhook: Webhook }) {
  const [open, setOpen] = useState(false);
  const [overlap, setOverlap] = useState('86400');
  const rotate = useMutation({ mutationFn: () => rotateSecret(webhook, Number(overlap)) });
  const until = rotate.data?.webhook.oldSecretUntil;
  return (
    <>
      <Button variant="default" onClick={() => { setOverlap('86400'); rotate.reset(); setOpen(true); }}>New secret</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={rotate.data ? 'The new secret' : 'Make a new secret'} size="lg" closeButtonProps={{ 'aria-label': 'Close' }} closeOnClickOutside={!rotate.data}>
        {rotate.data ? (
          <Stack gap={16}>
            <Text>Keep this secret where messages arrive. It is shown only now.</Text>
            <Code label="Secret" text={rotate.data.secret} />
            <Text fz={13} c="dimmed">
              {until ? `Until ${new Date(until).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })} each message is signed by the old secret too: a receiver that knows either takes it.` : 'The old secret signs nothing any more.'}
            </Text>
            <Group justify="flex-end"><Button onClick={() => setOpen(false)}>I have kept it</Button></Group>
          </Stack>
        ) : (
          <form onSubmit={(event) => { event.preventDefault(); rotate.mutate(); }}>
            <Stack gap={16}>
              <Select label="The present secret goes on to sign" data={OVERLAPS} value={overlap} onChange={(value) => setOverlap(value ?? '86400')} allowDeselect={false} />
              {webhook.oldSecretUntil && <Text fz={13}>The secret before the present one, which still signs, stops at once.</Text>}
              <ProblemNote error={rotate.error} />
              <Group justify="flex-end"><Button type="submit" loading={rotate.isPending}>Make a new secret</Button></Group>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}
