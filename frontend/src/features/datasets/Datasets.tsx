import { Group, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { datasetsQuery, deleteDataset } from '../../shared/api/datasets';
import type { Dataset } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { BulkAction } from '../../shared/list/bulk';
import type { Column } from '../../shared/list/columns';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { splitWords } from './words';

function Newest({ dataset }: { dataset: Dataset }) {
  const newest = dataset.newest;
  if (!newest) return <Text fz={13} c="dimmed">no version yet</Text>;
  return (
    <Group gap={12} wrap="nowrap">
      <StateChip state={newest.state} />
      <Text fz={13} style={{ whiteSpace: 'nowrap' }}>version {newest.number}</Text>
      <Text fz={13} c="dimmed" truncate>{splitWords(newest)}</Text>
    </Group>
  );
}

const COLUMNS: Column<Dataset>[] = [
  { id: 'name', head: 'Name', cell: (dataset) => <Ref to={places.dataset(dataset.id)} strong>{dataset.name}</Ref>, text: (dataset) => dataset.name },
  { id: 'newest', head: 'Newest version', cell: (dataset) => <Newest dataset={dataset} />, text: ({ newest }) => (newest ? `version ${newest.number}, ${splitWords(newest)}` : '') },
  { id: 'description', head: 'Description', cell: (dataset) => <Text fz={13} c="dimmed" lineClamp={1}>{dataset.description}</Text>, text: (dataset) => dataset.description, extra: true },
  { id: 'by', head: 'By', cell: (dataset) => dataset.createdBy, text: (dataset) => dataset.createdBy },
  { id: 'created', head: 'Created', cell: (dataset) => <When at={dataset.createdAt} />, text: (dataset) => dataset.createdAt },
];

/** The service keeps those that have versions, and says so. */
const DELETE: BulkAction<Dataset> = {
  verb: 'Delete',
  doing: 'Deleting',
  done: 'deleted',
  icon: <IconTrash size={16} stroke={1.5} />,
  fits: () => true,
  send: (dataset) => deleteDataset(dataset.id, dataset.etag),
};

export function Datasets() {
  const { team, mayEdit } = useTeam();
  const [{ q }] = useUrl();
  const navigate = useNavigate();
  return (
    <div className="page">
      <PageHead title="Data" lead="Named collections; each version is immutable and addressed by its content." action={<ButtonTo to={places.newData} icon={<IconPlus size={16} stroke={1.5} />}>Add data set</ButtonTo>} />
      <Listing
        what="data sets"
        query={useInfiniteQuery({ ...datasetsQuery(team, q), placeholderData: keepPreviousData })}
        isSearched
        columns={COLUMNS}
        id={(dataset) => dataset.id}
        open={(dataset) => void navigate({ to: places.dataset(dataset.id) as never })}
        actions={mayEdit ? [DELETE] : undefined}
        empty={<Empty picture="images" title="No data set yet" lead="Bring a zip of your own images, or let the platform draw scenes with complete ground truth." action={<ButtonTo to={places.newData}>Add data set</ButtonTo>} />}
      />
    </div>
  );
}
