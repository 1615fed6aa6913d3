import { Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { datasetQuery, deleteDataset, describeDataset, versionsQuery } from '../../shared/api/datasets';
import type { Dataset } from '../../shared/api/types';
import { count } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { EventActivity } from '../../shared/ui/Activity';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { CopyId } from '../../shared/ui/CopyId';
import { EditDescription } from '../../shared/ui/EditDescription';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { ObjectPage } from '../../shared/ui/ObjectPage';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { StateChip } from '../../shared/ui/StateChip';
import { TypeToConfirm } from '../../shared/ui/TypeToConfirm';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { sourceWords, splitWords } from './words';

export function DatasetPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Loaded query={useQuery(datasetQuery(id))}>{(dataset) => <Page dataset={dataset} />}</Loaded>;
}

function Page({ dataset }: { dataset: Dataset }) {
  const { mayEdit } = useTeam();
  const navigate = useNavigate();
  const versions = useQuery(versionsQuery(dataset.id));
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
          {mayEdit && versions.data?.items.length === 0 && <TypeToConfirm verb="Delete" name={dataset.name} what="Its name is free again. It has no version, so nothing was trained on it." pending={remove.isPending} error={remove.error} onConfirm={() => remove.mutate()} />}
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
            <Loaded query={versions}>
              {(page) =>
                page.items.length === 0 ? (
                  <Panel><Empty picture="images" title="No version yet" lead="A version is an immutable list of samples with the digest of each." action={mayEdit && add} /></Panel>
                ) : (
                  <Panel>
                    <Table.ScrollContainer minWidth={640}>
                      <Table>
                        <Table.Thead><Table.Tr><Table.Th>Version</Table.Th><Table.Th>State</Table.Th><Table.Th>Splits</Table.Th><Table.Th className="number">Samples</Table.Th><Table.Th>Source</Table.Th><Table.Th>Digest</Table.Th><Table.Th>Created</Table.Th></Table.Tr></Table.Thead>
                        <Table.Tbody>
                          {page.items.map((version) => (
                            <Table.Tr key={version.id}>
                              <Table.Td><Ref to={places.datasetVersion(dataset.id, version.number)} strong>version {version.number}</Ref></Table.Td>
                              <Table.Td><StateChip state={version.state} /></Table.Td>
                              <Table.Td>{splitWords(version)}</Table.Td>
                              <Table.Td className="number">{count(version.samples)}</Table.Td>
                              <Table.Td><Text fz={13} c="dimmed">{sourceWords(version.source)}</Text></Table.Td>
                              <Table.Td>{version.digest && <CopyId value={version.digest} shown={version.digest.slice(0, 12)} what="digest" />}</Table.Td>
                              <Table.Td><When at={version.createdAt} /></Table.Td>
                            </Table.Tr>
                          ))}
                        </Table.Tbody>
                      </Table>
                    </Table.ScrollContainer>
                  </Panel>
                )
              }
            </Loaded>
          ),
        },
      ]}
    />
  );
}
