import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Listing } from '../../shared/Listing';
import { When } from '../../shared/When';
import { type Page, get } from '../../shared/api';

interface Model {
  id: string;
  team: string;
  name: string;
  versions: number;
  aliases: { name: string; number?: number | null; reason?: string | null }[];
  createdAt: string;
}

const useModels = () => useQuery({ queryKey: ['models'], queryFn: () => get<Page<Model>>('/api/v1/models'), refetchInterval: 5_000 });

export function Models() {
  return (
    <Listing
      title="Models"
      lead="Lines of checkpoints. An alias names the version that serves; gates guard it."
      empty="No model yet. The first checkpoint of a training job makes one."
      query={useModels()}
      id={(model) => model.id}
      columns={[
        { head: 'Name', cell: (model) => <b>{model.name}</b> },
        { head: 'Team', cell: (model) => model.team },
        {
          head: 'Aliases',
          cell: (model) =>
            model.aliases.length === 0 ? (
              <Text size="sm" c="dimmed">none</Text>
            ) : (
              <Group gap={4}>
                {model.aliases.map((alias) => (
                  <Badge key={alias.name} variant="light" tt="none" title={alias.reason ?? undefined}>
                    {alias.name} → {alias.number ? `version ${alias.number}` : 'nothing yet'}
                  </Badge>
                ))}
              </Group>
            ),
        },
        { head: 'Versions', cell: (model) => model.versions, number: true },
        { head: 'Created', cell: (model) => <When at={model.createdAt} /> },
      ]}
    />
  );
}
