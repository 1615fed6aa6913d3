import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { leaderboardQuery } from '../../shared/api/evaluations';
import type { EvaluationRun } from '../../shared/api/types';
import { rankWords } from '../../shared/format';
import { Loaded } from '../../shared/ui/Loaded';
import { places } from '../../shared/ui/places';

/** This run beside another of its benchmark; the best other one at first. */
export function CompareRun({ run }: { run: EvaluationRun }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>Compare</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Compare on ${run.benchmarkName}`}>
        {open && <Others run={run} />}
      </Modal>
    </>
  );
}

function Others({ run }: { run: EvaluationRun }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={useQuery(leaderboardQuery(run.benchmark))} height={36}>
      {({ rows }) => {
        const others = rows.filter(({ evaluation }) => evaluation !== run.id);
        const other = chosen ?? others[0]?.evaluation ?? null;
        if (other === null) return <Text c="dimmed">This benchmark has judged no other version yet.</Text>;
        return (
          <Stack gap={16}>
            <Select label="With" searchable allowDeselect={false} data={others.map(({ evaluation, rank, number }) => ({ value: evaluation, label: `version ${number ?? 'unknown'}, ${rankWords(rank)}` }))} value={other} onChange={setChosen} />
            <Group justify="flex-end"><Button onClick={() => void navigate({ to: places.comparison as never, search: { left: run.id, right: other } as never })}>Compare</Button></Group>
          </Stack>
        );
      }}
    </Loaded>
  );
}
