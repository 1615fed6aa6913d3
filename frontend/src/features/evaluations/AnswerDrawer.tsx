import { Group, Stack, Switch, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SampleFigure } from '../../shared/api/types';
import { count, figure, labelColour } from '../../shared/format';
import { ImageView } from '../../shared/overlay/ImageView';
import { type Shape, fromPrediction, fromReference } from '../../shared/overlay/shapes';
import { CopyId } from '../../shared/ui/CopyId';
import { Facts } from '../../shared/ui/Facts';
import { SampleDrawer } from './SampleDrawer';

/** More are drawn and not listed: nobody reads them. */
const LISTED = 200;

interface Props {
  samples: SampleFigure[];
  index: number;
  onIndex: (index: number) => void;
}

/** One sample at the side: answer and truth in the image and in words. */
export function AnswerDrawer({ samples, index, onIndex }: Props) {
  const sample = samples[index];
  return (
    <SampleDrawer count={samples.length} index={index} onIndex={onIndex} width={560}>
      {sample && <Answer key={sample.sample} sample={sample} />}
    </SampleDrawer>
  );
}

export function Answer({ sample, height = 360 }: { sample: SampleFigure; height?: number }) {
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [found, setFound] = useState(true);
  const [known, setKnown] = useState(true);
  const [pointed, setPointed] = useState(-1);
  const shapes = useMemo(() => {
    if (!size) return [];
    return [...fromReference(sample.reference, size.width, size.height), ...fromPrediction(sample.prediction, size.width, size.height)];
  }, [sample, size]);
  const isHidden = useMemo(() => (shape: Shape) => (shape.known ? !known : !found), [known, found]);
  const ranked: { text: string; score: number }[] = sample.prediction.kind === 'image-classification' ? sample.prediction.labels.slice(0, 5) : [];
  const captions: string[] = sample.reference.kind === 'captions' ? sample.reference.captions : [];
  return (
    <Stack gap={16}>
      <ImageView src={sample.image} alt={sample.sample} height={height} shapes={shapes} isHidden={isHidden} pointed={pointed} onPoint={setPointed} onSize={(width, height) => setSize({ width, height })} />
      {shapes.length > 0 && (
        <>
          <Group gap={24}>
            <Switch label="Found" checked={found} onChange={(event) => setFound(event.currentTarget.checked)} />
            <Switch label="True (dashed)" checked={known} onChange={(event) => setKnown(event.currentTarget.checked)} />
          </Group>
          <Table verticalSpacing={4} aria-label="Objects">
            <Table.Thead><Table.Tr><Table.Th>Object</Table.Th><Table.Th>Which</Table.Th><Table.Th className="number">Score</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {shapes.slice(0, LISTED).map((shape, at) => (
                <Table.Tr key={at} bg={at === pointed ? 'var(--mantine-color-accent-light)' : undefined} onPointerEnter={() => setPointed(at)} onPointerLeave={() => setPointed(-1)}>
                  <Table.Td><span aria-hidden style={{ display: 'inline-block', width: 12, height: 12, marginRight: 8, borderRadius: 3, background: labelColour(shape.label) }} />{shape.label}</Table.Td>
                  <Table.Td>{shape.known ? 'true' : 'found'}</Table.Td>
                  <Table.Td className="number">{shape.score?.toFixed(3)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {shapes.length > LISTED && <Text fz={13} c="dimmed">The first {count(LISTED)} of {count(shapes.length)} objects.</Text>}
        </>
      )}
      <Facts
        facts={[
          [sample.metric, figure(sample.value)],
          ['Said', ranked.length > 0 ? ranked.map(({ text, score }) => `${text} ${score.toFixed(3)}`).join(', ') : sample.said],
          ['True', captions.length > 0 ? captions.join(' / ') : sample.truth],
          ['Id', <CopyId key="id" value={sample.sample} what="sample id" />],
        ]}
      />
    </Stack>
  );
}
