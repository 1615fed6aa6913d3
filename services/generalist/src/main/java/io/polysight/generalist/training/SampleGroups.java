package io.polysight.generalist.training;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.sampling.Samplers;
import java.util.List;
import java.util.stream.IntStream;

/** Which tasks of a mixture look at the same images when their sampler draws them together. */
final class SampleGroups {
  private SampleGroups() {}

  /**
   * @return for each task the first one with the same samples, batch size and augmentation; itself
   *     where the sampler does not draw tasks together
   */
  static int[] of(Mixture mixture, Recipe recipe) {
    List<MixtureTask> tasks = mixture.tasks();
    boolean together = recipe.sampler().equals(Samplers.TOGETHER);
    return IntStream.range(0, tasks.size())
        .map(task ->
            together
                ? IntStream.range(0, task)
                    .filter(first -> same(tasks.get(first), tasks.get(task), recipe))
                    .findFirst()
                    .orElse(task)
                : task)
        .toArray();
  }

  private static boolean same(MixtureTask one, MixtureTask other, Recipe recipe) {
    return recipe.batchOf(one.name(), one.task()) == recipe.batchOf(other.name(), other.task())
        && augmentation(one, recipe).equals(augmentation(other, recipe))
        && one.source().sharesImagesOf(other.source());
  }

  private static Augmentation augmentation(MixtureTask task, Recipe recipe) {
    return recipe.augment().getOrDefault(task.name(), Augmentation.NONE);
  }
}
