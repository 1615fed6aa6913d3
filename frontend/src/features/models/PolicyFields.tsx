import { ActionIcon, Autocomplete, Button, Fieldset, Group, NumberInput, Select, Stack, Switch, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { benchmarksQuery, leaderboardQuery, slicesQuery } from '../../shared/api/evaluations';
import type { Model } from '../../shared/api/types';
import { rowsOf } from '../../shared/ui/rows';
import type { GateDraft, PolicyDraft, ProtectedDraft } from './policy';
import classes from './models.module.css';

interface Props {
  model: Model;
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
}

const replaced = <R,>(rows: R[], at: number, row: R) => rows.map((one, index) => (index === at ? row : one));
const without = <R,>(rows: R[], at: number) => rows.filter((_, index) => index !== at);

/** What guards an alias: what a version must have scored, and what it must not be worse in than the version it replaces. */
export function PolicyFields({ model, draft, onChange }: Props) {
  const benchmarks = rowsOf(useInfiniteQuery(benchmarksQuery(model.team, { model: model.name })).data).map(({ id, name }) => ({ value: id, label: name }));
  const slices = rowsOf(useInfiniteQuery(slicesQuery(model.team)).data).map(({ id, name }) => ({ value: id, label: name }));
  const { gates, protectedFigures } = draft;
  const setGates = (next: GateDraft[]) => onChange({ ...draft, gates: next });
  const setFigures = (next: ProtectedDraft[]) => onChange({ ...draft, protectedFigures: next });
  return (
    <Stack gap={16}>
      <Fieldset legend="Gates">
        <Stack gap={12}>
          <Text fz={13} c="dimmed">What a version must have scored before the alias may point at it.</Text>
          {gates.map((gate, at) => (
            <div key={at} className={classes.gate}>
              <Select label="Benchmark" data={benchmarks} value={gate.benchmark} onChange={(benchmark) => setGates(replaced(gates, at, { ...gate, benchmark }))} />
              <Metric benchmark={gate.benchmark} value={gate.metric} onChange={(metric, lower) => setGates(replaced(gates, at, { ...gate, metric, bound: lower === undefined ? gate.bound : lower ? 'maximum' : 'minimum' }))} />
              <Select label="Bound" allowDeselect={false} data={[{ value: 'minimum', label: 'at least' }, { value: 'maximum', label: 'at most' }]} value={gate.bound} onChange={(bound) => setGates(replaced(gates, at, { ...gate, bound: bound === 'maximum' ? 'maximum' : 'minimum' }))} />
              <NumberInput label="Value" decimalScale={4} step={0.01} value={gate.value} onChange={(value) => setGates(replaced(gates, at, { ...gate, value }))} />
              <ActionIcon variant="default" size={36} aria-label={`Remove gate ${at + 1}`} onClick={() => setGates(without(gates, at))}><IconTrash size={16} stroke={1.5} /></ActionIcon>
            </div>
          ))}
          <Group><Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} disabled={benchmarks.length === 0} onClick={() => setGates([...gates, { benchmark: benchmarks[0]?.value ?? null, metric: '', bound: 'minimum', value: '' }])}>Add gate</Button></Group>
        </Stack>
      </Fieldset>
      <Fieldset legend="Protected figures">
        <Stack gap={12}>
          <Text fz={13} c="dimmed">What a version must not lose against the one it replaces: a paired test has to show a loss of less than the margin.</Text>
          {protectedFigures.map((figure, at) => (
            <div key={at} className={classes.gate}>
              <Select label="Benchmark" data={benchmarks} value={figure.benchmark} onChange={(benchmark) => setFigures(replaced(protectedFigures, at, { ...figure, benchmark }))} />
              <Metric benchmark={figure.benchmark} value={figure.metric} onChange={(metric) => setFigures(replaced(protectedFigures, at, { ...figure, metric }))} />
              <Select label="Slice" placeholder="all samples" clearable data={slices} value={figure.slice} onChange={(slice) => setFigures(replaced(protectedFigures, at, { ...figure, slice }))} />
              <NumberInput label="Margin" min={0} decimalScale={4} step={0.01} value={figure.margin} onChange={(margin) => setFigures(replaced(protectedFigures, at, { ...figure, margin }))} />
              <ActionIcon variant="default" size={36} aria-label={`Remove protected figure ${at + 1}`} onClick={() => setFigures(without(protectedFigures, at))}><IconTrash size={16} stroke={1.5} /></ActionIcon>
            </div>
          ))}
          <Group><Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} disabled={benchmarks.length === 0} onClick={() => setFigures([...protectedFigures, { benchmark: benchmarks[0]?.value ?? null, metric: '', slice: null, margin: 0.02 }])}>Protect a figure</Button></Group>
        </Stack>
      </Fieldset>
      {benchmarks.length === 0 && <Text fz={13} c="dimmed">Gates need a benchmark of {model.name}; without one every version may pass.</Text>}
      <Switch label="Move by itself to a newer version that passes" checked={draft.promoteAutomatically} onChange={(event) => onChange({ ...draft, promoteAutomatically: event.currentTarget.checked })} />
    </Stack>
  );
}

/** A figure by name; those that the benchmark has given are proposed, with the way they get better. */
function Metric({ benchmark, value, onChange }: { benchmark: string | null; value: string; onChange: (metric: string, lowerIsBetter?: boolean) => void }) {
  const board = useQuery({ ...leaderboardQuery(benchmark ?? ''), enabled: benchmark !== null }).data;
  const scores = board?.rows[0]?.scores ?? [];
  return (
    <Autocomplete
      label="Metric"
      data={scores.map(({ metric }) => metric)}
      value={value}
      onChange={(metric) => {
        const score = scores.find((one) => one.metric === metric);
        onChange(metric, score && score.direction === 'LOWER_IS_BETTER');
      }}
    />
  );
}
