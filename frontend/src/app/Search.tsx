import { Spotlight, type SpotlightActionGroupData, createSpotlight, useSpotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { datasetsQuery } from '../shared/api/datasets';
import { benchmarksQuery } from '../shared/api/evaluations';
import { modelsQuery } from '../shared/api/models';
import { tasksQuery } from '../shared/api/tasks';
import { jobsQuery } from '../shared/api/training';
import { places } from '../shared/ui/places';
import { PAGES } from './pages';
import { ranked } from './ranked';

const [store, spotlight] = createSpotlight();

/** The library chooses the first result when one types; this does when nearer results come after that and no arrow was pressed. */
function chooseFirst() {
  const { listId, selected } = store.getState();
  if (selected > 0) return;
  const list = document.getElementById(listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** ⌘K: every page, action and object of the team. */
export function Search({ opened, team }: { opened: number; team: string }) {
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate({ to: to as never });
  const datasets = useInfiniteQuery(datasetsQuery(team)).data?.pages.flatMap((page) => page.items) ?? [];
  const tasks = useInfiniteQuery(tasksQuery(team)).data?.pages.flatMap((page) => page.items) ?? [];
  const jobs = useInfiniteQuery(jobsQuery(team)).data?.pages.flatMap((page) => page.items) ?? [];
  const models = useInfiniteQuery(modelsQuery(team)).data?.pages.flatMap((page) => page.items) ?? [];
  const benchmarks = useInfiniteQuery(benchmarksQuery(team)).data?.pages.flatMap((page) => page.items) ?? [];

  useEffect(() => {
    if (opened > 0) spotlight.open();
  }, [opened]);

  const group = <R extends { id: string; name: string }>(name: string, rows: R[], to: (row: R) => string): SpotlightActionGroupData => ({
    group: name,
    actions: rows.map((row) => ({ id: row.id, label: row.name, keywords: [name, row.id], onClick: go(to(row)) })),
  });
  const actions: SpotlightActionGroupData[] = [
    {
      group: 'Do',
      actions: [
        { id: 'ask', label: 'Ask about an image', onClick: go(places.playground) },
        { id: 'new-data', label: 'Add a data set', onClick: go(places.newData) },
        { id: 'new-task', label: 'Register a task', onClick: go(places.newTask) },
        { id: 'new-job', label: 'Start a training job', onClick: go(places.newJob) },
        { id: 'new-benchmark', label: 'Create a benchmark', onClick: go(places.newBenchmark) },
      ],
    },
    { group: 'Pages', actions: PAGES.map(({ to, label, Icon }) => ({ id: to, label, leftSection: <Icon size={20} stroke={1.5} />, onClick: go(to) })) },
    group('Data sets', datasets, (row) => places.dataset(row.id)),
    group('Tasks', tasks, (row) => places.task(row.id)),
    group('Training jobs', jobs, (row) => places.job(row.id)),
    group('Models', models, (row) => places.model(row.id)),
    group('Benchmarks', benchmarks, (row) => places.benchmark(row.id)),
  ].filter(({ actions: some }) => some.length > 0);

  const { query } = useSpotlight(store);
  const known = actions.reduce((sum, { actions: some }) => sum + some.length, 0);
  useEffect(() => {
    if (query.trim()) chooseFirst();
  }, [query, known]);

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={actions}
      filter={ranked}
      limit={12}
      scrollable
      maxHeight={440}
      highlightQuery
      nothingFound="Nothing of that name"
      searchProps={{ leftSection: <IconSearch size={20} stroke={1.5} />, placeholder: 'Find or do anything', 'aria-label': 'Find or do anything' }}
    />
  );
}
