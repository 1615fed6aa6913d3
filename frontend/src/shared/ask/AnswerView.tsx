import { Group, Stack, Text } from '@mantine/core';
import type { Prediction } from '../api/types';
import { counted, labelColour } from '../format';
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
    case 'referring-expression-grounding': {
      const objects = located(prediction);
      const found = objects.filter(({ score }) => score >= threshold);
      if (found.length === 0) return <Text c="dimmed">Nothing of these classes found{objects.length > 0 ? ` above ${threshold.toFixed(2)}` : ''}.</Text>;
      return (
        <Stack gap={4}>
          <Text fz={13} c="dimmed">{counted(found.length, 'thing')} found</Text>
          {objects.map(({ label, score }, index) =>
            score < threshold ? null : (
              <Group key={index} gap={8} wrap="nowrap" px={8} py={4} onPointerEnter={() => onPoint?.(index)} onPointerLeave={() => onPoint?.(-1)} style={{ borderRadius: 6, background: index === pointed ? 'var(--mantine-color-accent-light)' : undefined }}>
                <span style={{ width: 12, height: 12, borderRadius: 3, background: labelColour(label) }} />
                <Text fz={14} flex={1} truncate>{label}</Text>
                <span className="number">{score.toFixed(3)}</span>
              </Group>
            ),
          )}
        </Stack>
      );
    }
  }
}
