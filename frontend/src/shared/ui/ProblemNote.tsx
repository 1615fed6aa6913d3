import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError, isPassing } from '../api/problem';

/** The one place that shows what went wrong: what happened, each fault, what to do, and the trace for the operators. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  if (!error) return null;
  const problem =
    error instanceof ProblemError
      ? error.problem
      : { title: 'The portal itself failed', detail: error instanceof Error ? error.message : String(error), status: 0, faults: undefined, traceId: undefined };
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle stroke={1.5} />} title={problem.title}>
      <Text fz={14} className="wrap">{problem.detail}</Text>
      {problem.faults && problem.faults.length > 0 && (
        <List fz={14} mt={8}>
          {problem.faults.map((fault) => (
            <List.Item key={fault.field + fault.message}>
              <b>{fault.field}</b>: {fault.message}
            </List.Item>
          ))}
        </List>
      )}
      {(problem.traceId || (retry && isPassing(error))) && (
        <Group mt={12} gap={16}>
          {retry && isPassing(error) && <Button size="xs" variant="light" color="red" onClick={retry}>Try again</Button>}
          {problem.traceId && <Text fz={13} className="mono">trace {problem.traceId}</Text>}
        </Group>
      )}
    </Alert>
  );
}
