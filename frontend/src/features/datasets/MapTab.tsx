import { Alert, Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isBeingMade, makeMap, mapPointsQuery, mapsQuery } from '../../shared/api/embeddingMaps';
import { slotsQuery } from '../../shared/api/serving';
import type { DatasetVersion, EmbeddingMap } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { EyeSelect } from './EyeSelect';
import { MapView } from './MapView';
import { type Eye, eyesOf } from './eyes';

/** The images of a version laid out by what a model sees in them; one map for each model version. */
export function MapTab({ version }: { version: DatasetVersion }) {
  const maps = useQuery(mapsQuery(version.id));
  const slots = useQuery(slotsQuery(version.team));
  return (
    <Loaded query={maps}>
      {({ items }) => (
        <Loaded query={slots}>
          {(serving) => <Maps version={version} maps={items} eyes={eyesOf(serving, items)} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Maps({ version, maps, eyes }: { version: DatasetVersion; maps: EmbeddingMap[]; eyes: Eye[] }) {
  const [url, setUrl] = useUrl();
  const usual = maps.find(({ state }) => state === 'FINISHED')?.modelVersion ?? eyes[0]?.modelVersion;
  const eye = eyes.find(({ modelVersion }) => modelVersion === url.by) ?? eyes.find(({ modelVersion }) => modelVersion === usual);
  if (!eye) return <Paper><Empty picture="map" title="No map yet" lead="A map is drawn by a model that serves, and none does yet. It comes by itself when one is loaded." action={<ButtonTo to={places.models}>Models</ButtonTo>} /></Paper>;
  const map = maps.find(({ modelVersion }) => modelVersion === eye.modelVersion);
  return (
    <Stack gap={16}>
      <EyeSelect eyes={eyes} eye={eye} onEye={(by) => setUrl({ by: by === usual ? undefined : by, lasso: undefined, pick: undefined, sample: undefined })} />
      {map?.state === 'FINISHED' ? <Finished version={version} map={map} /> : map && isBeingMade(map) ? <Underway map={map} /> : <Unmade version={version} eye={eye} failure={map?.failure} />}
    </Stack>
  );
}

function Finished({ version, map }: { version: DatasetVersion; map: EmbeddingMap }) {
  const points = useQuery(mapPointsQuery(map.id));
  return <Loaded query={points} height={520}>{(laidOut) => <MapView version={version} map={map} laidOut={laidOut} />}</Loaded>;
}

function Underway({ map }: { map: EmbeddingMap }) {
  const said = map.state === 'PROJECTING' ? `Laying out ${counted(map.total, 'image')}` : map.total > 0 ? `${count(map.done)} of ${counted(map.total, 'image')} looked at` : 'Waits for its turn';
  return (
    <Panel title="The map is being made" lead={`By ${map.model} version ${map.modelNumber}. You may leave this page.`}>
      <Progress value={map.total > 0 ? (100 * map.done) / map.total : 0} animated={map.state === 'PROJECTING'} aria-label="Images looked at" />
      <Text fz={13} c="dimmed" mt={8} aria-live="polite">{said}</Text>
    </Panel>
  );
}

function Unmade({ version, eye, failure }: { version: DatasetVersion; eye: Eye; failure?: string }) {
  const queries = useQueryClient();
  const { mayEdit } = useTeam();
  const making = useMutation({ mutationFn: () => makeMap(version.id, eye.modelVersion), onSuccess: () => queries.invalidateQueries({ queryKey: ['embedding-maps', version.id] }) });
  return (
    <Stack gap={16}>
      {failure && <Alert color="red" variant="light" title="The map could not be made">{failure}</Alert>}
      <ProblemNote error={making.error} />
      <Paper>
        <Empty
          picture="map"
          title="No map yet"
          lead={`A map lays every image out by what ${eye.name} sees in it: who looks alike lies together. Islands of their own, strays among another class and classes that mix are worth a look.`}
          action={mayEdit ? <Button loading={making.isPending} onClick={() => making.mutate()}>{failure ? 'Try again' : 'Make the map'}</Button> : <Text fz={13} c="dimmed">An editor of the team can make it.</Text>}
        />
      </Paper>
    </Stack>
  );
}
