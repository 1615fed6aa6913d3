import { Paper, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { indexesQuery, isBeingMade } from '../../shared/api/imageIndexes';
import { slotsQuery } from '../../shared/api/serving';
import type { DatasetVersion, ImageIndex } from '../../shared/api/types';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { places } from '../../shared/ui/places';
import { useUrl } from '../../shared/ui/search';
import { EyeSelect } from './EyeSelect';
import { FindForm } from './FindForm';
import { Found } from './Found';
import { IndexUnderway, NoIndex } from './IndexMaking';
import { type Eye, eyesOf } from './eyes';

/** The images of a version that belong to some words, or are like one of them; one index for each model version. */
export function FindTab({ version }: { version: DatasetVersion }) {
  const indexes = useQuery(indexesQuery(version.id));
  const slots = useQuery(slotsQuery(version.team));
  return (
    <Loaded query={indexes}>
      {({ items }) => <Loaded query={slots}>{(serving) => <Find version={version} indexes={items} eyes={eyesOf(serving, items)} />}</Loaded>}
    </Loaded>
  );
}

function Find({ version, indexes, eyes }: { version: DatasetVersion; indexes: ImageIndex[]; eyes: Eye[] }) {
  const [url, setUrl] = useUrl();
  const usual = indexes.find(({ state }) => state === 'FINISHED')?.modelVersion ?? eyes[0]?.modelVersion;
  const eye = eyes.find(({ modelVersion }) => modelVersion === url.by) ?? eyes.find(({ modelVersion }) => modelVersion === usual);
  if (!eye) return <Paper><Empty picture="images" title="Nobody to search by" lead="Images are found by a model that serves, and none does yet. It comes by itself when one is loaded." action={<ButtonTo to={places.models}>Models</ButtonTo>} /></Paper>;
  const index = indexes.find(({ modelVersion }) => modelVersion === eye.modelVersion);
  const split = url.within && url.within in version.splits ? url.within : undefined;
  const asked = url.like ? { sample: url.like, split } : url.find ? { text: url.find, split } : undefined;
  return (
    <Stack gap={16}>
      <EyeSelect eyes={eyes} eye={eye} onEye={(by) => setUrl({ by: by === usual ? undefined : by, sample: undefined })} />
      {index?.state === 'FINISHED' ? (
        <>
          <FindForm version={version} words={url.find ?? ''} split={split} />
          {asked && <Found version={version} index={index} asked={asked} />}
        </>
      ) : index && isBeingMade(index) ? (
        <IndexUnderway index={index} />
      ) : (
        <NoIndex version={version} eye={eye} failure={index?.failure} />
      )}
    </Stack>
  );
}
