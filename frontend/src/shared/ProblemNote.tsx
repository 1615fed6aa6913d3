import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from './api';

/** The one place that shows what went wrong: what happened, each fault, and the trace id for the operators. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ProblemError ? error.problem : { title: 'Something broke in the portal', detail: String(error), status: 0 };
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle stroke={1.5} />} title={problem.title}>
      <Text size="sm">{problem.detail}</Text>
      {problem.faults && problem.faults.length > 0 && (
        <List size="sm" mt={8}>
          {problem.faults.map((fault) => (
            <List.Item key={fault.field + fault.message}>
              <b>{fault.field}</b>: {fault.message}
            </List.Item>
          ))}
        </List>
      )}
      {problem.traceId && <Text size="xs" c="dimmed" mt={8} ff="monospace">trace {problem.traceId}</Text>}
    </Alert>
  );
}
