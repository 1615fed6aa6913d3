import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { SERVICES, type Service, deadLettersQuery, replay } from '../../shared/api/deadLetters';
import type { DeadLetter } from '../../shared/api/types';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { Facts } from '../../shared/ui/Facts';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { When } from '../../shared/ui/When';

/** Events a service could not handle, with the reason and another try. */
export function Undelivered() {
  const answers = useQueries({ queries: SERVICES.map((service) => deadLettersQuery(service)) });
  const letters = SERVICES.flatMap((service, index) => (answers[index]?.data ?? []).map((letter) => ({ service, letter })));
  const pending = answers.some((answer) => answer.isPending && !answer.error);
  const open = letters.filter(({ letter }) => !letter.handled);
  const done = letters.filter(({ letter }) => letter.handled);
  return (
    <Stack gap={16}>
      {answers.map((answer, index) => <ProblemNote key={SERVICES[index]} error={answer.error} retry={() => void answer.refetch()} />)}
      {pending && <LineSkeletons lines={3} height={120} label="Loading what was not handled" />}
      {answers.every((answer) => answer.data) && letters.length === 0 && <Panel><Empty picture="quiet" title="Every event was handled" lead="An event that a service cannot handle is set aside here with the reason, and can be tried again." /></Panel>}
      {!pending && [...open, ...done].map(({ service, letter }) => <Letter key={service + letter.position} service={service} letter={letter} />)}
    </Stack>
  );
}

function Letter({ service, letter }: { service: Service; letter: DeadLetter }) {
  const again = useMutation({ mutationFn: () => replay(service, letter.position), onSuccess: () => notifications.show({ message: 'The event was handled.', color: 'green', autoClose: 8000 }) });
  return (
    <Panel
      title={letter.type ?? 'A message that is no event'}
      lead={<>set aside by {service}, <When at={letter.at} /></>}
      action={letter.handled ? <Badge variant="light" color="green" leftSection={<IconCheck size={14} stroke={1.5} />}>handled since</Badge> : <Button variant="default" leftSection={<IconRefresh size={16} stroke={1.5} />} loading={again.isPending} onClick={() => again.mutate()}>Try again</Button>}
    >
      <Stack gap={12}>
        <Text className="wrap">{letter.reason}</Text>
        <ProblemNote error={again.error} />
        <Group><Facts facts={[['Event', letter.event && <CopyId key="event" value={letter.event} />], ['Position', <CopyId key="position" value={letter.position} what="position" />]]} /></Group>
      </Stack>
    </Panel>
  );
}
