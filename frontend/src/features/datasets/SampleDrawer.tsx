import { ActionIcon, Drawer, Group, SegmentedControl, Stack, Switch, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { sampleImage } from '../../shared/api/datasets';
import type { DatasetVersion, Sample } from '../../shared/api/types';
import { bytes } from '../../shared/format';
import { ImageView } from '../../shared/overlay/ImageView';
import { FEW, merged } from '../../shared/overlay/arrows';
import { ThingList } from '../../shared/overlay/ThingList';
import { fromAnnotation } from '../../shared/overlay/shapes';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { CopyId } from '../../shared/ui/CopyId';
import { Facts } from '../../shared/ui/Facts';
import { places } from '../../shared/ui/places';
import { Said, predicateWords } from './Said';

interface Props {
  version: DatasetVersion;
  samples: Sample[];
  index: number;
  onIndex: (index: number) => void;
}

/** One sample at the side: the image large, its annotations as a list that points into it. */
export function SampleDrawer({ version, samples, index, onIndex }: Props) {
  const sample = samples[index];
  useHotkeys(index < 0 ? [] : [['ArrowLeft', () => index > 0 && onIndex(index - 1)], ['ArrowRight', () => index < samples.length - 1 && onIndex(index + 1)]]);
  return (
    <Drawer
      opened={sample !== undefined}
      onClose={() => onIndex(-1)}
      position="right"
      size="min(560px, 100vw)"
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': 'Close the sample' }}
      title={
        <Group gap={8} wrap="nowrap">
          <Tooltip label="Previous (←)"><ActionIcon variant="default" aria-label="Previous sample" disabled={index <= 0} onClick={() => onIndex(index - 1)}><IconChevronLeft size={16} stroke={1.5} /></ActionIcon></Tooltip>
          <Tooltip label="Next (→)"><ActionIcon variant="default" aria-label="Next sample" disabled={index >= samples.length - 1} onClick={() => onIndex(index + 1)}><IconChevronRight size={16} stroke={1.5} /></ActionIcon></Tooltip>
          <Text fw={550}>Sample</Text>
        </Group>
      }
    >
      {sample && <SampleView key={sample.id} version={version} sample={sample} />}
    </Drawer>
  );
}

function SampleView({ version, sample }: { version: DatasetVersion; sample: Sample }) {
  const objects = useMemo(() => sample.annotations?.objects ?? [], [sample]);
  const spaces = [...new Set(objects.flatMap((object) => Object.keys((object.labels ?? {}) as Record<string, string>)))];
  const [space, setSpace] = useState(spaces.includes('class') ? 'class' : spaces[0]);
  const [boxes, setBoxes] = useState(true);
  const [masks, setMasks] = useState(true);
  const [relations, setRelations] = useState(true);
  const [pointed, setPointed] = useState(-1);
  const { width, height } = sample.image;
  const shapes = useMemo(() => objects.map((object) => fromAnnotation(object, width, height, space)), [objects, width, height, space]);
  const arrows = useMemo(() => merged((sample.annotations?.relations ?? []).map(({ subject, predicate, object }) => ({ from: subject, to: object, label: predicateWords(predicate) }))), [sample]);
  const captions = sample.annotations?.captions ?? [];
  const questions = sample.annotations?.questions ?? [];
  const labels = Object.entries((sample.annotations?.labels ?? {}) as Record<string, string>);
  return (
    <Stack gap={24}>
      <ImageView src={sampleImage(version.id, sample.id)} alt={captions[0] ?? sample.id} height={360} shapes={shapes} arrows={relations ? arrows : undefined} boxes={boxes} masks={masks} pointed={pointed} onPoint={setPointed} />
      {shapes.length > 0 && (
        <Stack gap={12}>
          <Group gap={24}>
            <Switch label="Boxes" checked={boxes} onChange={(event) => setBoxes(event.currentTarget.checked)} />
            {objects.some((object) => object.mask) && <Switch label="Masks" checked={masks} onChange={(event) => setMasks(event.currentTarget.checked)} />}
            {arrows.length > 0 && <Switch label="Relations" checked={relations} onChange={(event) => setRelations(event.currentTarget.checked)} />}
            {spaces.length > 1 && <SegmentedControl aria-label="Named by" size="xs" data={spaces} value={space} onChange={setSpace} />}
          </Group>
          {relations && arrows.length > FEW && <Text fz={13} c="dimmed">{FEW} of {arrows.length} pairs are drawn. Point at a thing, in the image or below, to see how it lies to all others.</Text>}
          <ThingList
            things={shapes.map(({ label, left, top, right, bottom }, index) => ({ index, label, said: `${Math.round((right - left) * width)} × ${Math.round((bottom - top) * height)} px` }))}
            pointed={pointed}
            onPoint={setPointed}
          />
        </Stack>
      )}
      <Group><ButtonTo to={places.playground} search={{ sample: `${version.id}/${sample.id}` }} variant="default">Ask about it</ButtonTo><ButtonTo to={places.datasetVersion(version.dataset, version.number)} search={{ tab: 'find', like: sample.id }} variant="default">Images like this</ButtonTo></Group>
      {captions.length > 0 && <Stack gap={4}>{captions.map((caption, index) => <Text key={index} fz={14}>“{caption}”</Text>)}</Stack>}
      <Said annotations={sample.annotations} shapes={shapes} onPoint={setPointed} />
      {questions.length > 0 && <Facts facts={questions.map(({ question, answer }) => [question, answer])} />}
      <Facts
        facts={[
          ...labels.map(([name, label]) => [name, label] as [string, string]),
          ['Split', sample.split],
          ['Size', `${width} × ${height} pixels, ${bytes(sample.image.length)}`],
          ['Id', <CopyId key="id" value={sample.id} what="sample id" />],
          ['SHA-256', <CopyId key="sha" value={sample.image.sha256} shown={`${sample.image.sha256.slice(0, 16)}…`} what="digest" />],
        ]}
      />
    </Stack>
  );
}
