import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { benchmarksQuery, slicesQuery } from '../../shared/api/evaluations';
import { setPolicy } from '../../shared/api/aliases';
import type { Alias, Model } from '../../shared/api/types';
import { useMayEdit, useTeam } from '../../shared/team';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { PolicyFields } from './PolicyFields';
import { drafted, isWhole, policyOf } from './policy';

/** What guards an alias. */
export function Gates({ alias, model }: { alias: Alias; model: Model }) {
  const { team } = useTeam();
  const mayEdit = useMayEdit(model.team);
  const benchmarks = rowsOf(useInfiniteQuery(benchmarksQuery(team)).data);
  const slices = rowsOf(useInfiniteQuery(slicesQuery(team)).data);
  const { gates, promoteAutomatically, protectedFigures = [] } = alias.policy;
  const benchmark = (id: string) => <Ref to={places.benchmark(id)}>{benchmarks.find((one) => one.id === id)?.name ?? id.slice(-8)}</Ref>;
  return (
    <Stack gap={8}>
      <Group gap={8} justify="space-between">
        <Group gap={8}><Text fw={550}>Gates</Text><Badge variant="light" color="gray">{promoteAutomatically ? 'moves by itself' : 'moved by people'}</Badge></Group>
        {mayEdit && <ChangeGates alias={alias} model={model} />}
      </Group>
      {gates.length === 0 && <Text fz={13} c="dimmed">No bound: every version may pass.</Text>}
      {gates.length > 0 && (
        <Table aria-label="Gates">
          <Table.Thead><Table.Tr><Table.Th>Benchmark</Table.Th><Table.Th>Metric</Table.Th><Table.Th className="number">Asked</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {gates.map((gate, at) => (
              <Table.Tr key={at}>
                <Table.Td>{benchmark(gate.benchmark)}</Table.Td>
                <Table.Td>{gate.metric}</Table.Td>
                <Table.Td className="number">{[gate.minimum === undefined ? '' : `at least ${gate.minimum}`, gate.maximum === undefined ? '' : `at most ${gate.maximum}`].filter(Boolean).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {protectedFigures.length > 0 && (
        <Table aria-label="Protected figures">
          <Table.Thead><Table.Tr><Table.Th>Protected</Table.Th><Table.Th>On</Table.Th><Table.Th className="number">May lose less than</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {protectedFigures.map((figure, at) => (
              <Table.Tr key={at}>
                <Table.Td>{figure.metric}</Table.Td>
                <Table.Td>{benchmark(figure.benchmark)}{figure.slice && `, slice ${slices.find(({ id }) => id === figure.slice)?.name ?? figure.slice.slice(-8)}`}</Table.Td>
                <Table.Td className="number">{figure.margin}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

function ChangeGates({ alias, model }: { alias: Alias; model: Model }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => drafted(alias.policy));
  const change = useMutation({ mutationFn: () => setPolicy(alias, policyOf(draft)), onSuccess: () => setOpen(false) });
  return (
    <>
      <Button variant="default" onClick={() => { setDraft(drafted(alias.policy)); change.reset(); setOpen(true); }}>Change gates</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Gates of ${alias.name}`} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={(event) => { event.preventDefault(); change.mutate(); }}>
          <Stack gap={16}>
            <PolicyFields model={model} draft={draft} onChange={setDraft} />
            <ProblemNote error={change.error} />
            <Group justify="flex-end"><Button type="submit" disabled={!isWhole(draft)} loading={change.isPending}>Change gates</Button></Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
