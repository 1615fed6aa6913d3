import type { AnnotatedObject, Prediction, Reference, RleMask } from '../api/types';

/** Something seen in an image. Edges are shares of its width and height: 0 is left or top, 1 right or bottom. */
export interface Shape {
  label: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  mask?: RleMask;
  score?: number;
  /** What is known beside what was found: its box is dashed, its mask fainter. */
  known?: boolean;
}

/** What people or generators drew, named by one of its label spaces. */
export const fromAnnotation = (object: AnnotatedObject, width: number, height: number, space?: string): Shape => {
  const labels: Record<string, string> = object.labels ?? {};
  return {
    label: (space ? labels[space] : undefined) ?? labels.class ?? Object.values(labels)[0] ?? 'object',
    left: object.box.left / width,
    top: object.box.top / height,
    right: object.box.right / width,
    bottom: object.box.bottom / height,
    mask: object.mask,
  };
};

interface Located {
  label: string;
  score: number;
  box: { x: number; y: number; width: number; height: number };
  mask?: RleMask;
}

/** The things of an answer that lie somewhere, by class or by the expression that means them; none for other kinds. */
export function located(prediction: Prediction): Located[] {
  switch (prediction.kind) {
    case 'object-detection':
    case 'instance-segmentation':
      return prediction.objects ?? [];
    case 'referring-expression-grounding':
      return prediction.expressions.map((meant) => ({ ...meant, label: meant.expression }));
    default:
      return [];
  }
}

/** What a model found; nothing for kinds of answers without places. */
export function fromPrediction(prediction: Prediction, width: number, height: number): Shape[] {
  return located(prediction).map(({ label, score, box, mask }) => ({
    label,
    score,
    mask,
    left: box.x / width,
    top: box.y / height,
    right: (box.x + box.width) / width,
    bottom: (box.y + box.height) / height,
  }));
}

/** What is known of the places asked for; nothing for references without places. */
export function fromReference(reference: Reference, width: number, height: number): Shape[] {
  if (reference.kind !== 'regions') return [];
  const regions: { label: string; box: { x: number; y: number; width: number; height: number }; mask?: RleMask }[] = reference.regions ?? [];
  return regions.map(({ label, box, mask }) => ({ label, mask, known: true, left: box.x / width, top: box.y / height, right: (box.x + box.width) / width, bottom: (box.y + box.height) / height }));
}

/** The smallest shape under a point, so that what lies inside another can be reached; -1 for none. */
export function shapeAt(shapes: Shape[], x: number, y: number): number {
  let found = -1;
  let least = Infinity;
  shapes.forEach(({ left, top, right, bottom }, index) => {
    const area = (right - left) * (bottom - top);
    if (x >= left && x < right && y >= top && y < bottom && area < least) {
      found = index;
      least = area;
    }
  });
  return found;
}
