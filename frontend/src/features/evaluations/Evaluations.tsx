import { Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { benchmarksQuery, evaluationsQuery } from '../../shared/api/evaluations';
import type { Benchmark, EvaluationRun } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { Column } from '../../shared/list/columns';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Ref } from '../../shared/ui/Ref';
import { ScoreBars } from '../../shared/ui/ScoreBars';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { VersionName } from '../../shared/ui/VersionName';
import { NewSlice } from './NewSlice';
import { Slices } from './Slices';

const RUNS: Column<EvaluationRun>[] = [
  { id: 'benchmark', head: 'Benchmark', cell: (run) => <Ref to={places.evaluation(run.id)} strong>{run.benchmarkName}</Ref>, text: (run) => run.benchmarkName },
  { id: 'version', head: 'Version', cell: (run) => <VersionName id={run.modelVersion} />, text: (run) => run.modelVersion },
  { id: 'state', head: 'State', cell: (run) => <StateChip state={run.state} />, text: (run) => run.state },
  { id: 'scores', head: 'Scores', cell: (run) => <div style={{ minWidth: 320 }}><ScoreBars run={run} most={2} /></div>, text: (run) => run.scores.map((score) => `${score.metric} ${score.value} [${score.low}, ${score.high}]`).join('; ') },
  { id: 'chance', head: 'Chance', cell: (run) => run.chance?.toFixed(3) ?? '', text: (run) => run.chance ?? '', number: true, extra: true },
  { id: 'started', head: 'Started', cell: (run) => <When at={run.createdAt} />, text: (run) => run.createdAt },
];

const BENCHMARKS: Column<Benchmark>[] = [
  { id: 'name', head: 'Benchmark', cell: (benchmark) => <Ref to={places.benchmark(benchmark.id)} strong>{benchmark.name}</Ref>, text: (benchmark) => benchmark.name },
  { id: 'model', head: 'Model', cell: (benchmark) => benchmark.model, text: (benchmark) => benchmark.model },
  { id: 'split', head: 'Split', cell: (benchmark) => benchmark.split, text: (benchmark) => benchmark.split },
  { id: 'every', head: 'Judges', cell: (benchmark) => (benchmark.everyVersion ? 'every version' : 'final versions'), text: (benchmark) => (benchmark.everyVersion ? 'every version' : 'final versions') },
  { id: 'created', head: 'Created', cell: (benchmark) => <When at={benchmark.createdAt} />, text: (benchmark) => benchmark.createdAt },
];

const STATES = [{ value: 'FINISHED', label: 'Finished' }, { value: 'FAILED', label: 'Failed' }, { value: 'QUEUED', label: 'Waiting' }] as const;

const TABS = ['leaderboards', 'runs', 'slices'];

export function Evaluations() {
  const { team, mayEdit } = useTeam();
  const navigate = useNavigate();
  const [url, setUrl] = useUrl();
  const tab = TABS.find((one) => one === url.tab) ?? TABS[0]!;
  const isOnRuns = tab === 'runs';
  const state = STATES.find(({ value }) => value === url.state)?.value;
  const runs = useInfiniteQuery({ ...evaluationsQuery(team, { state }), placeholderData: keepPreviousData, enabled: isOnRuns });
  const benchmarks = useInfiniteQuery({ ...benchmarksQuery(team, { q: tab === TABS[0] ? url.q : undefined }), placeholderData: keepPreviousData });
  const create = <ButtonTo to={places.newBenchmark} icon={<IconPlus size={16} stroke={1.5} />}>Create benchmark</ButtonTo>;
  const empty = <Empty picture="scores" title="Nothing is judged yet" lead="A benchmark is a task on a held-out split of a data set. Every version is judged the same way, with intervals." action={create} />;
  return (
    <div className="page">
      <PageHead title="Evaluations" lead="Versions judged by benchmarks; ± is half of the 95 % interval." action={tab === 'slices' ? mayEdit && <NewSlice team={team} /> : create} />
      <Tabs value={tab} onChange={(next) => setUrl({ tab: next === TABS[0] ? undefined : (next ?? undefined), q: undefined, state: undefined })} keepMounted={false}>
        <Tabs.List mb={24}>
          <Tabs.Tab value="leaderboards">Leaderboards</Tabs.Tab>
          <Tabs.Tab value="runs">Runs</Tabs.Tab>
          <Tabs.Tab value="slices">Slices</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="leaderboards">
          <Listing what="benchmarks" query={benchmarks} isSearched columns={BENCHMARKS} id={(benchmark) => benchmark.id} open={(benchmark) => void navigate({ to: places.benchmark(benchmark.id) as never })} empty={empty} />
        </Tabs.Panel>
        <Tabs.Panel value="runs">
          <Listing
            what="evaluations"
            query={runs}
            columns={RUNS}
            id={(run) => run.id}
            open={(run) => void navigate({ to: places.evaluation(run.id) as never })}
            filters={[{ id: 'state', label: 'State', options: [...STATES] }]}
            empty={empty}
          />
        </Tabs.Panel>
        <Tabs.Panel value="slices"><Slices /></Tabs.Panel>
      </Tabs>
    </div>
  );
}
