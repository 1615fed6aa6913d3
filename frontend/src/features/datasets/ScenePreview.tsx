import { Group, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { scenePreviewQuery } from '../../shared/api/datasets';
import type { DrawnScene } from '../../shared/api/types';
import { type Size, SmallPicture } from '../../shared/overlay/SmallPicture';
import { fromAnnotation } from '../../shared/overlay/shapes';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import classes from './datasets.module.css';
import { type SceneDraft, asScenes } from './sources';

const PAUSE_IN_TYPING = 400;

/** The first scenes as they would be drawn, while their parameters are still being chosen. */
export function ScenePreview({ draft }: { draft: SceneDraft }) {
  const [settled] = useDebouncedValue(draft, PAUSE_IN_TYPING);
  const [boxes, setBoxes] = useState(false);
  const [masks, setMasks] = useState(false);
  const isEmpty = settled.train + settled.test === 0;
  const preview = useQuery({ ...scenePreviewQuery(asScenes(settled)), enabled: !isEmpty });
  return (
    <Stack gap={12} component="section" aria-label="Preview">
      <Group justify="space-between">
        <Text fz={13} c="dimmed" aria-live="polite">{isEmpty ? 'Ask for at least one scene to see how they look.' : preview.data ? `The first scenes of split ${preview.data.split}` : 'Preview'}</Text>
        <Group gap={24}>
          <Switch label="Boxes" checked={boxes} onChange={(event) => setBoxes(event.currentTarget.checked)} />
          <Switch label="Masks" checked={masks} onChange={(event) => setMasks(event.currentTarget.checked)} />
        </Group>
      </Group>
      <ProblemNote error={preview.error} retry={() => void preview.refetch()} />
      {!isEmpty && !preview.error && (
        <div className={classes.preview} style={{ opacity: preview.isPlaceholderData ? 0.5 : 1 }}>
          {preview.data ? preview.data.scenes.map((scene, index) => <Drawn key={index} scene={scene} boxes={boxes} masks={masks} />) : Array.from({ length: 8 }, (_, index) => <Skeleton key={index} style={{ aspectRatio: 1, height: 'auto' }} />)}
        </div>
      )}
    </Stack>
  );
}

function Drawn({ scene, boxes, masks }: { scene: DrawnScene; boxes: boolean; masks: boolean }) {
  const { annotations } = scene;
  const shapesIn = useCallback(({ width, height }: Size) => (annotations.objects ?? []).map((object) => fromAnnotation(object, width, height, 'class')), [annotations]);
  const said = annotations.captions?.[0] ?? '';
  return (
    <figure style={{ margin: 0, minWidth: 0 }}>
      <SmallPicture src={`data:image/png;base64,${scene.image}`} size={scene} shapesIn={shapesIn} boxes={boxes} masks={masks} />
      <Text component="figcaption" fz={13} c="dimmed" lineClamp={2} title={said}>{annotations.expressions?.[0]?.expression ?? said}</Text>
    </figure>
  );
}
