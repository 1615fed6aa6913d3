import { expect, test } from 'vitest';
import { foundIn, type PredictionResponse } from './predict';

const answered = (predictions: PredictionResponse['answers'][number]['prediction'][]): PredictionResponse => ({
  id: '1',
  answers: predictions.map((prediction) => ({ prediction })),
  servedBy: { model: 'm', number: 1 },
  timing: { queueMillis: 0, decodeMillis: 0, encodeMillis: 0, decideMillis: 0, totalMillis: 0 },
});

test('boxes come from detections and segmentations, and from nothing else', () => {
  const cup = { label: 'cup', score: 0.9, box: { x: 1, y: 2, width: 3, height: 4 } };
  const dog = { ...cup, label: 'dog' };
  expect(
    foundIn(
      answered([
        { kind: 'object-detection', objects: [cup] },
        { kind: 'captioning', caption: 'a cup', logProbability: -1 },
        { kind: 'instance-segmentation', objects: [dog] },
      ]),
    ),
  ).toEqual([cup, dog]);
});
