import { Badge, Button, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { downloads, lineageQuery, modelQuery, modelVersionQuery } from '../../shared/api/models';
import type { ModelVersion } from '../../shared/api/types';
import { bytes, count } from '../../shared/format';
import { PLATFORM } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Code } from '../../shared/ui/Code';
import { DataName } from '../../shared/ui/DataName';
import { CopyId } from '../../shared/ui/CopyId';
import { Facts } from '../../shared/ui/Facts';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { grouped } from '../../shared/grouped';
import { ScoreBar } from '../../shared/ui/ScoreBars';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { LineagePicture } from './LineagePicture';
import { ModelCard } from './ModelCard';
import { VersionActivity } from './VersionActivity';
import classes from './models.module.css';

export function ModelVersionPage() {
  const { id, number } = useParams({ strict: false }) as { id: string; number: string };
  return <Loaded query={useQuery(modelVersionQuery(id, Number(number)))}>{(version) => <Page version={version} />}</Loaded>;
}

function Page({ version }: { version: ModelVersion }) {
  const model = useQuery(modelQuery(version.model)).data;
  const aliases = model?.aliases.filter((alias) => alias.version === version.id) ?? [];
  const champion = model?.aliases.find(({ name }) => name === 'champion')?.version;
  return (
    <ObjectPage
      title={`${version.modelName} version ${version.number}`}
      id={version.id}
      above={[{ label: 'Models', to: places.models }, { label: version.modelName, to: places.model(version.model) }]}
      lead={<span>step {count(version.step)}{version.final ? ', final' : ''} {aliases.map((alias) => <Badge key={alias.name} variant="light">{alias.name}</Badge>)}</span>}
      action={champion && champion !== version.id && <ButtonTo to={places.comparison} search={{ leftVersion: version.id, rightVersion: champion }}>Compare with the champion</ButtonTo>}
      activity={version.team !== PLATFORM && <VersionActivity version={version} />}
      tabs={[
        { id: 'lineage', label: 'Lineage', content: () => <Overview version={version} /> },
        { id: 'card', label: 'Model card', content: () => <ModelCard version={version} /> },
        { id: 'provenance', label: 'Provenance', content: () => <ProvenanceTable version={version} /> },
        { id: 'files', label: 'Files', content: () => <Files version={version} /> },
      ]}
    />
  );
}

function Overview({ version }: { version: ModelVersion }) {
  const lineage = useQuery(lineageQuery(version.id));
  const byBenchmark = grouped(version.scores, (one) => one.benchmark);
  return (
    <div className={classes.stack}>
      <Loaded query={lineage} height={160}>{(known) => <LineagePicture version={version} lineage={known} />}</Loaded>
      {/* It stands below the lineage, which is as high as it is only when it is there. */}
      {!lineage.isPending && (
        <Panel title="Scores" lead="Points with their 95 % intervals.">
          {version.scores.length === 0 && <Text c="dimmed">No benchmark has judged this version yet.</Text>}
          <Stack gap={16}>
            {[...byBenchmark].map(([benchmark, scores]) => (
              <div key={benchmark}>
                <Ref to={places.evaluation(scores[0]!.evaluation)} strong>{scores[0]!.benchmarkName}</Ref>
                <Stack gap={8} mt={8}>{scores.map(({ score }) => <ScoreBar key={score.metric} score={score} />)}</Stack>
              </div>
            ))}
          </Stack>
        </Panel>
      )}
    </div>
  );
}

function ProvenanceTable({ version }: { version: ModelVersion }) {
  const { provenance } = version;
  return (
    <Panel title="How it came to be" lead={provenance.job ? 'Enough to make the same bytes again.' : 'As its model.json says; it was not trained on this platform.'}>
      <div className={classes.stack}>
        <Facts
          facts={[
            ...origin(provenance),
            ['Digest', <CopyId key="digest" value={version.digest} what="digest" />],
            ['Seed', provenance.seed],
            ['Tasks', provenance.tasks.join(', ')],
            ['Code', <span key="code" className="mono">{provenance.codeVersion}</span>],
            ['Runtime', provenance.runtime],
            ['Processor', provenance.processor],
            ['Created', <When key="at" at={version.createdAt} />],
          ]}
        />
        {provenance.job && <div>
          <Text fw={550} mb={8}>Data</Text>
          <Facts facts={Object.entries(provenance.datasetDigests as Record<string, string>).map(([id, digest]): [ReactNode, ReactNode] => [<DataName key={id} id={id} />, <CopyId key={id} value={digest} what="digest" />])} />
        </div>}
        <div>
          <Text fw={550} mb={8}>Recipe</Text>
          <Code label="Recipe" text={pretty(provenance.recipe)} />
        </div>
      </div>
    </Panel>
  );
}

/** A version comes from a job of this platform, or from elsewhere. */
function origin({ job, imported }: ModelVersion['provenance']): [ReactNode, ReactNode][] {
  if (job) return [['Job', <Ref key="job" to={places.job(job)}>{job}</Ref>]];
  return [['Imported by', imported?.by], ['Comes from', imported?.from]];
}

/** Recipes travel as JSON; what is none is shown as it is. */
function pretty(recipe: string): string {
  try {
    return JSON.stringify(JSON.parse(recipe), null, 2);
  } catch {
    return recipe;
  }
}

function Files({ version }: { version: ModelVersion }) {
  const get = useMutation({
    mutationFn: () => downloads(version.id),
    onSuccess: ({ items }) => items.forEach(({ url }, index) => setTimeout(() => window.open(url, '_blank', 'noopener'), 200 * index)),
  });
  return (
    <Panel title="Checkpoint" lead={`${bytes(version.files.reduce((sum, file) => sum + file.bytes, 0))}; weights are safetensors.`} action={<Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} loading={get.isPending} onClick={() => get.mutate()}>Download files</Button>}>
      <ProblemNote error={get.error} />
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>File</Table.Th><Table.Th className="number">Size</Table.Th><Table.Th>SHA-256</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {version.files.map((file) => (
              <Table.Tr key={file.key}>
                <Table.Td className="mono">{file.name}</Table.Td>
                <Table.Td className="number">{bytes(file.bytes)}</Table.Td>
                <Table.Td><CopyId value={file.sha256} shown={`${file.sha256.slice(0, 16)}…`} what="digest" /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
