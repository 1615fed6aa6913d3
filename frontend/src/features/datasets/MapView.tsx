import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { sampleThumbnail } from '../../shared/api/datasets';
import type { DatasetVersion, EmbeddingMap, EmbeddingMapPoints } from '../../shared/api/types';
import { count, counted } from '../../shared/format';
import { read, useUrl, written } from '../../shared/ui/search';
import { MapLegend, groupWords } from './MapLegend';
import { MapSamples, OneSample } from './MapSamples';
import { MapStage } from './MapStage';
import classes from './datasets.module.css';
import { isWithin, lassoOf, lassoWord } from './lasso';
import { BY_SPLIT, groupsOf, spacesOf, valueOf } from './mapColours';

/** A map, what its colours mean, and the images chosen on it; the choice stands in the address. */
export function MapView({ version, map, laidOut }: { version: DatasetVersion; map: EmbeddingMap; laidOut: EmbeddingMapPoints }) {
  const [url, setUrl] = useUrl();
  const { points } = laidOut;
  const splits = useMemo(() => Object.keys(version.splits), [version]);
  const spaces = useMemo(() => spacesOf(points), [points]);
  const usual = spaces.includes('class') ? 'class' : (spaces[0] ?? BY_SPLIT);
  const by = url.colour === BY_SPLIT || spaces.includes(url.colour ?? '') ? url.colour! : usual;
  const groups = useMemo(() => groupsOf(points, by, splits), [points, by, splits]);
  const lasso = useMemo(() => lassoOf(url.lasso), [url.lasso]);
  const chosen = useMemo(() => read(url.pick), [url.pick]);
  const isChosen = lasso.length > 0 || url.pick !== undefined;
  const dots = useMemo(() => {
    const colours = new Map(groups.map(({ value, colour }) => [value, colour]));
    return points.map((point) => {
      const value = valueOf(point, by);
      return { x: point.x, y: point.y, colour: colours.get(value)!, isOn: (lasso.length === 0 || isWithin(lasso, point)) && (url.pick === undefined || chosen.includes(value)) };
    });
  }, [points, groups, by, lasso, chosen, url.pick]);
  const ids = useMemo(() => points.filter((_, index) => dots[index]!.isOn).map(({ sample }) => sample), [points, dots]);
  const toggle = (value: string) => setUrl({ pick: written(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]), sample: undefined });
  const said = `${counted(points.length, 'image')} as ${map.model} version ${map.modelNumber} sees them, coloured by ${by}`;

  return (
    <Stack gap={16}>
      <div className={classes.aside}>
        <Stack gap={8}>
          <MapStage
            label={`Map of ${said}`}
            dots={dots}
            lasso={lasso}
            onLasso={(corners) => setUrl({ lasso: lassoWord(corners), sample: undefined })}
            onOpen={(index) => setUrl({ sample: points[index]!.sample })}
            about={(index) => {
              const point = points[index]!;
              return (
                <>
                  <img src={sampleThumbnail(version.id, point.sample)} alt="" />
                  <Text fz={13} truncate fw={550}>{groupWords(valueOf(point, by))}</Text>
                  <Text fz={13} c="dimmed" truncate>{point.sample}</Text>
                </>
              );
            }}
          />
          <Text fz={13} c="dimmed">
            {said}{map.samples > points.length && `: an even sample of ${count(map.samples)}`}. {laidOut.method}, {laidOut.neighbours} neighbours: who lies together looks alike to the model; how far apart islands are says little.
          </Text>
        </Stack>
        <MapLegend by={by} spaces={spaces} onBy={(next) => setUrl({ colour: next === usual ? undefined : next, pick: undefined })} groups={groups} chosen={chosen} onToggle={toggle} />
      </div>
      <Group justify="space-between" mih={36}>
        <Text fz={14} aria-live="polite">{isChosen ? `${counted(ids.length, 'image')} chosen` : 'Draw a line around images, or choose by label, to see them here.'}</Text>
        {isChosen && <Button size="compact-sm" variant="subtle" onClick={() => setUrl({ lasso: undefined, pick: undefined, sample: undefined })}>Choose none</Button>}
      </Group>
      {isChosen && ids.length > 0 ? <MapSamples version={version} ids={ids} /> : url.sample && <OneSample version={version} id={url.sample} />}
    </Stack>
  );
}
