import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData, createSpotlight, useSpotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { datasetsQuery } from '../shared/api/datasets';
import { benchmarksQuery } from '../shared/api/evaluations';
import { modelsQuery } from '../shared/api/models';
import type { pages } from '../shared/api/paging';
import { tasksQuery } from '../shared/api/tasks';
import { jobsQuery } from '../shared/api/training';
import { PLATFORM } from '../shared/team';
import { places } from '../shared/ui/places';
import { rowsOf } from '../shared/ui/rows';
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

/** A service is not asked at every letter. */
const PAUSE = 150;

/** What a service finds for what was typed; what was found before stays until it answers. */
function useFound<R>(options: ReturnType<typeof pages<R>>, isOpen: boolean): R[] {
  return rowsOf(useInfiniteQuery({ ...options, placeholderData: keepPreviousData, refetchInterval: false, enabled: isOpen }).data);
}

/** ⌘K: every page, action and object of the team, and the models that come with the platform. */
export function Search({ opened, team }: { opened: number; team: string }) {
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate({ to: to as never });
  const { query, opened: isOpen } = useSpotlight(store);
  const [typed] = useDebouncedValue(query.trim(), PAUSE);
  const q = typed === '' ? undefined : typed;
  const datasets = useFound(datasetsQuery(team, q), isOpen);
  const tasks = useFound(tasksQuery(team, { q }), isOpen);
  const jobs = useFound(jobsQuery(team, { q }), isOpen);
  const models = useFound(modelsQuery(team, q), isOpen);
  const shipped = useFound(modelsQuery(PLATFORM, q), isOpen && team !== PLATFORM);
  const benchmarks = useFound(benchmarksQuery(team, { q }), isOpen);

  useEffect(() => {
    if (opened > 0) spotlight.open();
  }, [opened]);

  // What a row says beside its name are the words by which its service finds it.
  const group = <R extends { id: string; name: string }>(name: string, rows: R[], to: (row: R) => string, said: (row: R) => string[]): SpotlightActionGroupData => ({
    group: name,
    actions: rows.map((row) => ({ id: row.id, label: row.name, keywords: [name, row.id, ...said(row)], onClick: go(to(row)) })),
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
    group('Data sets', datasets, (row) => places.dataset(row.id), (row) => [row.description]),
    group('Tasks', tasks, (row) => places.task(row.id), (row) => [row.description, row.task.kind]),
    group('Training jobs', jobs, (row) => places.job(row.id), (row) => [row.model, row.recipe]),
    group('Models', models, (row) => places.model(row.id), (row) => [row.description]),
    group('Models that come with the platform', shipped, (row) => places.model(row.id), (row) => [row.description]),
    group('Benchmarks', benchmarks, (row) => places.benchmark(row.id), (row) => [row.model, row.split]),
  ].filter(({ actions: some }) => some.length > 0);

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
