import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { evaluate } from '../../shared/api/evaluations';
import { modelVersionsQuery, modelsQuery } from '../../shared/api/models';
import type { Benchmark } from '../../shared/api/types';
import { count } from '../../shared/format';
import { PLATFORM } from '../../shared/team';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';

/** Has a version judged now. */
export function Evaluate({ benchmark }: { benchmark: Benchmark }) {
  const [open, setOpen] = useState(false);
  const [version, setVersion] = useState<string | null>(null);
  const navigate = useNavigate();
  const own = useInfiniteQuery(modelsQuery(benchmark.team));
  const shipped = useInfiniteQuery(modelsQuery(PLATFORM));
  // The team's own model goes before the platform's of the same name.
  const model = own.data && [...rowsOf(own.data), ...rowsOf(shipped.data)].find(({ name }) => name === benchmark.model);
  const versions = rowsOf(useInfiniteQuery({ ...modelVersionsQuery(model?.id ?? ''), enabled: model !== undefined }).data);
  const start = useMutation({ mutationFn: () => evaluate(benchmark.id, version!), onSuccess: (run) => void navigate({ to: places.evaluation(run.id) as never }) });
  return (
    <>
      <Button disabled={versions.length === 0} onClick={() => setOpen(true)}>Evaluate a version</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Evaluate on ${benchmark.name}`}>
        <Stack gap={16}>
          <Select label="Version" searchable data={versions.map((one) => ({ value: one.id, label: `version ${one.number}, step ${count(one.step)}${one.final ? ', final' : ''}` }))} value={version} onChange={setVersion} />
          <ProblemNote error={start.error} />
          <Group justify="flex-end"><Button disabled={!version} loading={start.isPending} onClick={() => start.mutate()}>Evaluate</Button></Group>
        </Stack>
      </Modal>
    </>
  );
}
