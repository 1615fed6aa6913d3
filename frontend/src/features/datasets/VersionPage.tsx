import { List, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { datasetQuery, numberedVersionQuery } from '../../shared/api/datasets';
import type { DatasetVersion } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { EventActivity } from '../../shared/ui/Activity';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { CopyId } from '../../shared/ui/CopyId';
import { Facts } from '../../shared/ui/Facts';
import { Labels } from '../../shared/ui/Labels';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { Changes } from './Changes';
import { Download } from './Download';
import { FindTab } from './FindTab';
import { Gallery } from './Gallery';
import { LookAlikes } from './LookAlikes';
import { MapTab } from './MapTab';
import classes from './datasets.module.css';
import { sourceWords } from './words';

export function VersionPage() {
  const { id, number } = useParams({ strict: false }) as { id: string; number: string };
  const version = useQuery(numberedVersionQuery(id, Number(number)));
  const name = useQuery(datasetQuery(id)).data?.name ?? '';
  return <Loaded query={version}>{(loaded) => <Page version={loaded} dataset={name} />}</Loaded>;
}

function Page({ version, dataset }: { version: DatasetVersion; dataset: string }) {
  const isReady = version.state === 'READY';
  return (
    <ObjectPage
      title={`${dataset} version ${version.number}`}
      state={version.state}
      id={version.id}
      above={[{ label: 'Data', to: places.data }, { label: dataset, to: places.dataset(version.dataset) }]}
      lead={<span>{isReady ? counted(version.samples, 'sample') : sourceWords(version.source)}</span>}
      action={isReady && <><Download version={version} /><ButtonTo to={places.newJob} search={{ data: version.id }}>Train on it</ButtonTo></>}
      tabs={
        isReady
          ? [
              { id: 'samples', label: 'Samples', content: () => <Gallery version={version} /> },
              { id: 'find', label: 'Find', content: () => <FindTab version={version} /> },
              { id: 'map', label: 'Map', content: () => <MapTab version={version} /> },
              { id: 'alike', label: 'Look-alikes', content: () => <LookAlikes version={version} /> },
              { id: 'labels', label: 'Label spaces', content: () => <Spaces version={version} /> },
              ...(version.number > 1 ? [{ id: 'changes', label: 'Changes', content: () => <Changes version={version} /> }] : []),
              { id: 'about', label: 'About', content: () => <About version={version} /> },
            ]
          : [{ id: 'about', label: 'About', content: () => <Unready version={version} /> }]
      }
    />
  );
}

function Unready({ version }: { version: DatasetVersion }) {
  return (
    <Stack gap={24}>
      {version.state === 'PENDING' && (
        <Panel title="Being read">
          <Progress value={version.samplesExpected > 0 ? (100 * version.samples) / version.samplesExpected : 0} aria-label="Samples read" />
          <Text fz={13} c="dimmed" mt={8}>{count(version.samples)} of {count(version.samplesExpected)} samples</Text>
        </Panel>
      )}
      {version.faults.length > 0 && (
        <Panel title={`Refused: ${counted(version.faults.length, 'fault')}`} lead="Nothing was kept. Mend these and add a new version.">
          <List fz={14}>{version.faults.map((fault) => <List.Item key={fault.field + fault.message}><b>{fault.field}</b>: {fault.message}</List.Item>)}</List>
        </Panel>
      )}
      <About version={version} />
    </Stack>
  );
}

function Spaces({ version }: { version: DatasetVersion }) {
  const spaces = Object.entries(version.labelSpaces);
  if (spaces.length === 0) return <Panel><Text c="dimmed">This version has captions only, no label spaces.</Text></Panel>;
  return (
    <Stack gap={24}>
      {spaces.map(([name, space]) => (
        <Panel key={name} title={name} lead={`${counted(space.names.length, 'name')}${space.exhaustive ? '; everything of these names is labelled' : '; what is not labelled is unknown'}`}>
          <Labels names={space.names} />
        </Panel>
      ))}
    </Stack>
  );
}

function About({ version }: { version: DatasetVersion }) {
  const { source } = version;
  return (
    <div className={classes.aside}>
      <Panel title="Where it comes from">
        <Facts
          facts={[
            ['Source', sourceWords(source)],
            ['Image edge', source.kind === 'scenes' ? `${source.imageSize ?? 48} pixels` : undefined],
            ['Objects', source.kind === 'scenes' ? `${source.minObjects ?? 1} to ${source.maxObjects ?? 3}` : undefined],
            ['Pairs left out', source.kind === 'scenes' ? source.heldOutPairs?.join(', ') : undefined],
            ['Only pairs', source.kind === 'scenes' ? source.onlyPairs?.join(', ') : undefined],
            ['Upload', 'upload' in source ? <CopyId key="upload" value={source.upload} /> : undefined],
            ['Digest', version.digest && <CopyId key="digest" value={version.digest} what="digest" />],
            ['Manifest', version.manifest && <CopyId key="manifest" value={version.manifest} what="manifest key" />],
            ['Created', <When key="at" at={version.createdAt} />],
            ['By', version.createdBy],
          ]}
        />
      </Panel>
      <EventActivity services={['dataset-service']} object={version} begun="Asked for" of={{ id: version.dataset, isMeant: ({ data }) => data.version === version.id }} />
    </div>
  );
}
