import type { NamedRecipe } from '../../shared/api/types';
import { count } from '../../shared/format';
import { Facts } from '../../shared/ui/Facts';

/** What a recipe stands for, in the order one asks. */
export function RecipeFacts({ recipe: { settings } }: { recipe: NamedRecipe }) {
  const { architecture, learningRate, optimizer } = settings;
  return (
    <Facts
      facts={[
        ['Image', `${architecture.image.size} pixels in patches of ${architecture.image.patch}, ${architecture.image.depth} layers`],
        ['Width', `${architecture.width}, block ${architecture.block}`],
        ['Steps', `${count(settings.steps)}, a checkpoint every ${count(settings.checkpointEvery)}`],
        ['Learning rate', `${learningRate.peak} after ${count(learningRate.warmUp)} steps, down to ${learningRate.floor}`],
        ['Optimizer', `${optimizer.name}, weight decay ${optimizer.weightDecay}`],
        ['Precision', settings.precision.toLowerCase().replace('_', ' ')],
        ['Task sampler', settings.sampler],
      ]}
    />
  );
}
