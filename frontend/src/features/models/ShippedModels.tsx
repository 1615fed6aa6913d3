import { Badge, Group, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { modelsQuery } from '../../shared/api/models';
import { PLATFORM } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { Ref } from '../../shared/ui/Ref';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { pointsTo } from './words';

/** The models that are nobody's: they answer for teams that have none of their own. Absent where none came or fits the search. */
export function ShippedModels({ q }: { q?: string }) {
  const query = useInfiniteQuery(modelsQuery(PLATFORM, q));
  const models = rowsOf(query.data);
  if (models.length === 0) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  return (
    <Panel title="Come with the platform" lead="Everybody may ask and download them; they answer for teams that serve no model of their own. Nobody here changes them.">
      <Table.ScrollContainer minWidth={560} type="native">
        <Table aria-label="models that come with the platform">
          <Table.Thead><Table.Tr><Table.Th>Name</Table.Th><Table.Th>Aliases</Table.Th><Table.Th className="number">Versions</Table.Th><Table.Th ta="right">Ask</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {models.map((model) => (
              <Table.Tr key={model.id}>
                <Table.Td>
                  <Group gap={8} wrap="nowrap"><Ref to={places.model(model.id)} strong>{model.name}</Ref><FromPlatform /></Group>
                  {model.description && <Text fz={13} c="dimmed">{model.description}</Text>}
                </Table.Td>
                <Table.Td><Group gap={8}>{model.aliases.map((alias) => <Badge key={alias.name} variant="light">{pointsTo(alias)}</Badge>)}</Group></Table.Td>
                <Table.Td className="number">{model.versions}</Table.Td>
                <Table.Td><Group justify="flex-end"><ButtonTo to={places.playground} search={{ model: model.name }} variant="default">Ask it</ButtonTo></Group></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

export function FromPlatform() {
  return <Badge variant="light" color="gray">comes with the platform</Badge>;
}
