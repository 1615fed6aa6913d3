import { Badge, Group, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { modelsQuery } from '../../shared/api/models';
import type { Model } from '../../shared/api/types';
import { Listing } from '../../shared/list/Listing';
import type { Column } from '../../shared/list/columns';
import { PLATFORM, useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Ref } from '../../shared/ui/Ref';
import { When } from '../../shared/ui/When';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { ShippedModels } from './ShippedModels';
import { pointsTo } from './words';

const COLUMNS: Column<Model>[] = [
  { id: 'name', head: 'Name', cell: (model) => <Ref to={places.model(model.id)} strong>{model.name}</Ref>, text: (model) => model.name },
  {
    id: 'aliases',
    head: 'Aliases',
    cell: (model) =>
      model.aliases.length === 0 ? <Text fz={13} c="dimmed">none</Text> : <Group gap={8}>{model.aliases.map((alias) => <Badge key={alias.name} variant="light">{pointsTo(alias)}</Badge>)}</Group>,
    text: (model) => model.aliases.map(pointsTo).join('; '),
  },
  { id: 'versions', head: 'Versions', cell: (model) => model.versions, text: (model) => model.versions, number: true },
  { id: 'by', head: 'By', cell: (model) => model.createdBy, text: (model) => model.createdBy, extra: true },
  { id: 'created', head: 'Created', cell: (model) => <When at={model.createdAt} />, text: (model) => model.createdAt },
];

export function Models() {
  const { team } = useTeam();
  const [{ q }] = useUrl();
  const navigate = useNavigate();
  const models = useInfiniteQuery({ ...modelsQuery(team, q), placeholderData: keepPreviousData });
  return (
    <div className="page">
      <PageHead title="Models" lead="Lines of checkpoints. An alias names the version that serves; gates guard it." />
      <Listing
        what="models"
        query={models}
        isSearched
        columns={COLUMNS}
        id={(model) => model.id}
        open={(model) => void navigate({ to: places.model(model.id) as never })}
        empty={<Empty picture="versions" title="No model yet" lead="The first checkpoint of a training job makes a model; each further one is a version of it." action={<ButtonTo to={places.newJob}>Start training</ButtonTo>} />}
      />
      {/* Below a list that is about to change its length it would be moved. */}
      {team !== PLATFORM && !models.isPending && !models.isPlaceholderData && <ShippedModels q={q} />}
    </div>
  );
}
