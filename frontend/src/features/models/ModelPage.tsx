import { Badge, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { benchmarksQuery } from '../../shared/api/evaluations';
import { deleteModelVersion, describeModel, modelQuery, modelVersionsQuery } from '../../shared/api/models';
import type { Benchmark, Model, ModelVersion } from '../../shared/api/types';
import { count, counted, score as written } from '../../shared/format';
import { grouped } from '../../shared/grouped';
import { Listing } from '../../shared/list/Listing';
import type { BulkAction } from '../../shared/list/bulk';
import type { Column } from '../../shared/list/columns';
import { PLATFORM, useMayEdit } from '../../shared/team';
import { EventActivity } from '../../shared/ui/Activity';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { EditDescription } from '../../shared/ui/EditDescription';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { AliasCard } from './AliasCard';
import { CompareVersions } from './CompareVersions';
import { NewAlias } from './NewAlias';
import { ScoreMatrix } from './ScoreMatrix';
import { FromPlatform } from './ShippedModels';
import classes from './models.module.css';

export function ModelPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(modelQuery(id))}>{(model) => <Page model={model} />}</Loaded>;
}

function Page({ model }: { model: Model }) {
  const isShipped = model.team === PLATFORM;
  const mayEdit = useMayEdit(model.team);
  return (
    <ObjectPage
      title={model.name}
      id={model.id}
      above={[{ label: 'Models', to: places.models }]}
      lead={<Group gap={8}>{isShipped && <FromPlatform />}<span>{model.description || counted(model.versions, 'version', 'versions')}</span></Group>}
      action={<Group gap={8}>{mayEdit && <EditDescription name={model.name} description={model.description} save={(description) => describeModel(model.id, model.etag, description)} />}<CompareVersions model={model} /><ButtonTo to={places.playground} search={{ model: model.name }}>Ask it</ButtonTo></Group>}
      activity={isShipped ? undefined : <EventActivity services={['model-registry']} object={model} begun="Created" />}
      tabs={[
        { id: 'versions', label: 'Versions', content: () => <Versions model={model} /> },
        ...(isShipped ? [] : [{ id: 'scores', label: 'Scores', content: () => <ScoreMatrix model={model} /> }]),
        { id: 'aliases', label: 'Aliases', content: () => <Aliases model={model} /> },
        ...(isShipped ? [] : [{ id: 'benchmarks', label: 'Benchmarks', content: () => <Benchmarks model={model} /> }]),
      ]}
    />
  );
}

/** What an alias points at stays: the service says so. */
const DELETE: BulkAction<ModelVersion> = {
  verb: 'Delete',
  doing: 'Deleting',
  done: 'deleted',
  icon: <IconTrash size={16} stroke={1.5} />,
  fits: () => true,
  send: (version) => deleteModelVersion(version.id),
};

function Versions({ model }: { model: Model }) {
  const navigate = useNavigate();
  const mayEdit = useMayEdit(model.team);
  const columns: Column<ModelVersion>[] = [
    {
      id: 'number',
      head: 'Version',
      cell: (version) => (
        <Group gap={8} wrap="nowrap">
          <Ref to={places.modelVersion(model.id, version.number)} strong>version {version.number}</Ref>
          {model.aliases.filter((alias) => alias.version === version.id).map((alias) => <Badge key={alias.name} variant="light">{alias.name}</Badge>)}
          {version.final && <Badge variant="light" color="gray">final</Badge>}
        </Group>
      ),
      text: (version) => `version ${version.number}`,
    },
    { id: 'step', head: 'Step', cell: (version) => count(version.step), text: (version) => version.step, number: true },
    {
      id: 'scores',
      head: 'Scores',
      cell: (version) =>
        version.scores.length === 0 ? <Text fz={13} c="dimmed">not evaluated</Text> : (
          <div>{[...grouped(version.scores, ({ benchmark }) => benchmark).values()].map(([first]) => <Text key={first!.benchmark} fz={13}>{first!.benchmarkName}, {first!.score.metric} <span className="number">{written(first!.score.value, first!.score.low, first!.score.high)}</span></Text>)}</div>
        ),
      text: (version) => version.scores.map(({ benchmarkName, score }) => `${benchmarkName} ${score.metric} ${score.value}`).join('; '),
    },
    { id: 'digest', head: 'Digest', cell: (version) => <span className="mono">{version.digest.slice(0, 12)}</span>, text: (version) => version.digest, extra: true },
    { id: 'created', head: 'Created', cell: (version) => <When at={version.createdAt} />, text: (version) => version.createdAt },
  ];
  return (
    <Listing
      what="versions"
      query={useInfiniteQuery(modelVersionsQuery(model.id))}
      columns={columns}
      id={(version) => version.id}
      open={(version) => void navigate({ to: places.modelVersion(model.id, version.number) as never })}
      actions={mayEdit ? [DELETE] : undefined}
      empty={<Empty picture="versions" title="No version yet" lead="Each checkpoint of a training job for this model becomes one." action={<ButtonTo to={places.newJob}>Start training</ButtonTo>} />}
    />
  );
}

function Aliases({ model }: { model: Model }) {
  const mayEdit = useMayEdit(model.team);
  const create = mayEdit && <NewAlias model={model} />;
  if (model.aliases.length === 0) return <Panel><Empty picture="versions" title="No alias yet" lead="An alias is a name that moves from version to version, past its gates. The version that champion names is the one that serves." action={create} /></Panel>;
  return (
    <div className={classes.stack}>
      {create && <Group justify="flex-end">{create}</Group>}
      {model.aliases.map((alias) => <AliasCard key={alias.name} alias={alias} model={model} />)}
    </div>
  );
}

const BENCHMARKS: Column<Benchmark>[] = [
  { id: 'name', head: 'Benchmark', cell: (benchmark) => <Ref to={places.benchmark(benchmark.id)} strong>{benchmark.name}</Ref>, text: (benchmark) => benchmark.name },
  { id: 'split', head: 'Split', cell: (benchmark) => benchmark.split, text: (benchmark) => benchmark.split },
  { id: 'every', head: 'Judges', cell: judges, text: judges },
  { id: 'created', head: 'Created', cell: (benchmark) => <When at={benchmark.createdAt} />, text: (benchmark) => benchmark.createdAt },
];

function Benchmarks({ model }: { model: Model }) {
  const navigate = useNavigate();
  const [{ q }] = useUrl();
  return (
    <Listing
      what="benchmarks"
      query={useInfiniteQuery({ ...benchmarksQuery(model.team, { model: model.name, q }), placeholderData: keepPreviousData })}
      isSearched
      columns={BENCHMARKS}
      id={(benchmark) => benchmark.id}
      open={(benchmark) => void navigate({ to: places.benchmark(benchmark.id) as never })}
      empty={<Empty picture="scores" title="No benchmark yet" lead="A benchmark is a task on a held-out split; it judges every version the same way." action={<ButtonTo to={places.newBenchmark}>Create benchmark</ButtonTo>} />}
    />
  );
}

function judges({ everyVersion }: Benchmark) {
  return everyVersion ? 'every version' : 'final versions';
}
