import { Group, Text } from '@mantine/core';
import { Listing } from '../../shared/Listing';
import { StateChip } from '../../shared/StateChip';
import { When } from '../../shared/When';
import { count } from '../../shared/format';
import { type Dataset, useDatasets, useVersions } from './datasets';

function Newest({ dataset }: { dataset: Dataset }) {
  const newest = useVersions(dataset.id).data?.items[0];
  if (!newest) return <Text size="sm" c="dimmed">no version yet</Text>;
  const splits = Object.entries(newest.splits).map(([split, samples]) => `${split} ${count(samples)}`).join(', ');
  return (
    <Group gap="xs">
      <StateChip state={newest.state} />
      <span>version {newest.number}</span>
      <Text size="sm" c="dimmed">{splits || `${count(newest.samples)} of ${count(newest.samplesExpected)} samples`}</Text>
    </Group>
  );
}

export function Datasets() {
  return (
    <Listing
      title="Data"
      lead="Named collections; each version is immutable and addressed by its content."
      empty="No data set yet. Register one through the API: POST /api/v1/datasets."
      query={useDatasets()}
      id={(dataset) => dataset.id}
      columns={[
        { head: 'Name', cell: (dataset) => <b>{dataset.name}</b> },
        { head: 'Team', cell: (dataset) => dataset.team },
        { head: 'Newest version', cell: (dataset) => <Newest dataset={dataset} /> },
        { head: 'Created', cell: (dataset) => <When at={dataset.createdAt} /> },
      ]}
    />
  );
}
