import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { datasetQuery, deleteDataset, describeDataset, versionPagesQuery } from '../../shared/api/datasets';
import type { Dataset, DatasetVersion } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Listing } from '../../shared/list/Listing';
import type { Column } from '../../shared/list/columns';
import { useTeam } from '../../shared/team';
import { EventActivity } from '../../shared/ui/Activity';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { CopyId } from '../../shared/ui/CopyId';
import { EditDescription } from '../../shared/ui/EditDescription';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { sourceWords, splitWords } from './words';

const COLUMNS: Column<DatasetVersion>[] = [
  { id: 'number', head: 'Version', cell: (version) => <Ref to={places.datasetVersion(version.dataset, version.number)} strong>version {version.number}</Ref>, text: (version) => `version ${version.number}` },
  { id: 'state', head: 'State', cell: (version) => <StateChip state={version.state} />, text: (version) => version.state },
  { id: 'splits', head: 'Splits', cell: splitWords, text: splitWords },
  { id: 'samples', head: 'Samples', cell: (version) => count(version.samples), text: (version) => version.samples, number: true },
  { id: 'source', head: 'Source', cell: (version) => <Text fz={13} c="dimmed">{sourceWords(version.source)}</Text>, text: (version) => sourceWords(version.source) },
  { id: 'digest', head: 'Digest', cell: (version) => version.digest && <CopyId value={version.digest} shown={version.digest.slice(0, 12)} what="digest" />, text: (version) => version.digest ?? '' },
  { id: 'by', head: 'By', cell: (version) => version.createdBy, text: (version) => version.createdBy, extra: true },
  { id: 'created', head: 'Created', cell: (version) => <When at={version.createdAt} />, text: (version) => version.createdAt },
];

export function DatasetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(datasetQuery(id))}>{(dataset) => <Page dataset={dataset} />}</Loaded>;
}

function Page({ dataset }: { dataset: Dataset }) {
  const { mayEdit } = useTeam();
  const navigate = useNavigate();
  const versions = useInfiniteQuery(versionPagesQuery(dataset.id));
  const remove = useMutation({ mutationFn: () => deleteDataset(dataset.id, dataset.etag), onSuccess: () => void navigate({ to: places.data as never }) });
  const add = <ButtonTo to={places.newData} search={{ into: dataset.id }} icon={<IconPlus size={16} stroke={1.5} />}>Add version</ButtonTo>;
  return (
    <ObjectPage
      title={dataset.name}
      id={dataset.id}
      above={[{ label: 'Data', to: places.data }]}
      lead={<span>{dataset.description || `by ${dataset.createdBy}`}</span>}
      action={
        <>
          {mayEdit && versions.data && rowsOf(versions.data).length === 0 && <TypeToConfirm verb="Delete" name={dataset.name} what="Its name is free again. It has no version, so nothing was trained on it." pending={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()} />}
          {mayEdit && <EditDescription name={dataset.name} description={dataset.description} save={(description) => describeDataset(dataset.id, dataset.etag, description)} />}
          {mayEdit && add}
        </>
      }
      activity={<EventActivity services={['dataset-service']} object={dataset} begun="Created" />}
      tabs={[
        {
          id: 'versions',
          label: 'Versions',
          content: () => (
            <Listing
              what="data-set versions"
              query={versions}
              columns={COLUMNS}
              id={(version) => version.id}
              open={(version) => void navigate({ to: places.datasetVersion(dataset.id, version.number) as never })}
              empty={<Empty picture="images" title="No version yet" lead="A version is an immutable list of samples with the digest of each." action={mayEdit && add} />}
            />
          ),
        },
      ]}
    />
  );
}
