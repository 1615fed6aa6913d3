import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Prediction } from '../api/types';
import { counted } from '../format';
import { ThingList } from '../overlay/ThingList';
import { located } from '../overlay/shapes';
import { Bars } from './Bars';

interface Props {
  prediction: Prediction;
  /** The row of a found thing that the image points at, and the way back. */
  pointed?: number;
  onPoint?: (index: number) => void;
  threshold?: number;
}

const MOST_ANSWERS = 3;

/** One answer in the shape of its kind. */
export function AnswerView({ prediction, pointed = -1, onPoint, threshold = 0 }: Props) {
  switch (prediction.kind) {
    case 'image-classification':
      return <Bars scored={prediction.labels ?? []} />;
    case 'multi-label-classification':
      return (
        <Stack gap={8}>
          <Text fz={16}>{prediction.present.length > 0 ? prediction.present.join(', ') : 'None of these labels holds.'}</Text>
          <Bars scored={prediction.labels} />
        </Stack>
      );
    case 'image-text-retrieval':
      return <Bars scored={prediction.texts ?? []} />;
    case 'captioning':
      return (
        <div>
          {prediction.caption.trim() === '' ? <Text c="dimmed">The model says nothing: the empty caption is its best one.</Text> : <Text fz={16}>“{prediction.caption}”</Text>}
          <Text fz={13} c="dimmed">log probability <span className="number">{prediction.logProbability.toFixed(2)}</span></Text>
        </div>
      );
    case 'visual-question-answering':
      return (
        <Stack gap={8}>
          {prediction.answer.trim() === '' ? <Text c="dimmed">The model says nothing: the empty answer is its best one.</Text> : <Text fz={16}>{prediction.answer}</Text>}
          {prediction.answers.length > 0 ? <Bars scored={prediction.answers.slice(0, MOST_ANSWERS)} /> : <Text fz={13} c="dimmed">log probability <span className="number">{prediction.logProbability.toFixed(2)}</span></Text>}
        </Stack>
      );
    case 'verification':
      return (
        <Text fz={16}>
          {prediction.holds ? 'True' : 'False'} <Text span fz={13} c="dimmed">probability of being true <span className="number">{prediction.probability.toFixed(3)}</span></Text>
        </Text>
      );
    case 'object-detection':
    case 'instance-segmentation':
    case 'referring-expression-grounding':
      return <Found prediction={prediction} pointed={pointed} onPoint={onPoint} threshold={threshold} />;
  }
}

/** Things with a place; made anew only when there are others to show, not each time one is pointed at. */
function Found({ prediction, pointed, onPoint, threshold }: Required<Pick<Props, 'prediction' | 'pointed' | 'threshold'>> & Pick<Props, 'onPoint'>) {
  const objects = useMemo(() => located(prediction), [prediction]);
  const things = useMemo(() => objects.flatMap(({ label, score }, index) => (score < threshold ? [] : [{ index, label, said: score.toFixed(3) }])), [objects, threshold]);
  if (things.length === 0) return <Text c="dimmed">Nothing of these classes found{objects.length > 0 ? ` above ${threshold.toFixed(2)}` : ''}.</Text>;
  return (
    <Stack gap={4}>
      <Text fz={13} c="dimmed">{counted(things.length, 'thing')} found</Text>
      <ThingList things={things} pointed={pointed} onPoint={onPoint} />
    </Stack>
  );
}
