import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionsOfJobQuery } from '../../shared/api/jobVersions';
import { checkpointsQuery, isLive } from '../../shared/api/training';
import type { TrainingJob } from '../../shared/api/types';
import { bytes, count } from '../../shared/format';
import { CopyId } from '../../shared/ui/CopyId';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';

/** What was saved on the way, and the version that each became. */
export function Checkpoints({ job }: { job: TrainingJob }) {
  const refetchInterval = isLive(job) ? 3_000 : false;
  const versions = useQuery({ ...versionsOfJobQuery(job.id), refetchInterval });
  const byStep = new Map(versions.data?.map((version) => [version.step, version]));
  return (
    <Loaded query={useQuery({ ...checkpointsQuery(job.id), refetchInterval })}>
      {({ items }) =>
        items.length === 0 ? (
          <Panel><Empty picture="versions" title="No checkpoint yet" lead="The first one comes when the recipe says so, and at the end." /></Panel>
        ) : (
          <Panel>
            <Table.ScrollContainer minWidth={560}>
              <Table>
                <Table.Thead><Table.Tr><Table.Th className="number">Step</Table.Th><Table.Th>Version</Table.Th><Table.Th>Digest</Table.Th><Table.Th className="number">Size</Table.Th><Table.Th>Use</Table.Th><Table.Th>Saved</Table.Th></Table.Tr></Table.Thead>
                <Table.Tbody>
                  {items.map((checkpoint) => {
                    const version = byStep.get(checkpoint.step);
                    return (
                      <Table.Tr key={checkpoint.digest}>
                        <Table.Td className="number">{count(checkpoint.step)}</Table.Td>
                        <Table.Td>{version ? <Ref to={places.modelVersion(version.model, version.number)}>{version.modelName} version {version.number}</Ref> : <Text fz={13} c="dimmed">{versions.data ? 'not in the registry' : versions.error ? 'the registry does not answer' : ''}</Text>}</Table.Td>
                        <Table.Td><CopyId value={checkpoint.digest} shown={checkpoint.digest.slice(0, 12)} what="digest" /></Table.Td>
                        <Table.Td className="number">{bytes(checkpoint.files.reduce((sum, file) => sum + file.bytes, 0))}</Table.Td>
                        <Table.Td>{checkpoint.final ? <Badge variant="light">final</Badge> : checkpoint.resumable ? <Badge variant="light" color="gray">can be gone on from</Badge> : ''}</Table.Td>
                        <Table.Td><When at={checkpoint.createdAt} /></Table.Td>
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Panel>
        )
      }
    </Loaded>
  );
}
