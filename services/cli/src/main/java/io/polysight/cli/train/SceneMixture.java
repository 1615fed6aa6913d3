package io.polysight.cli.train;

import io.polysight.datasets.sample.Sample;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code scenes} section of a training file: what is generated and which tasks learn from it.
 * Captions come from scenes of one to three objects, labels from scenes of one object. It does not
 * depend on the seed of the training: several seeds train on the same scenes.
 *
 * @param seed of the scenes
 * @param imageSize side, pixels; the recipe's image side may differ
 * @param captioned training scenes with captions
 * @param labelled training scenes with labels
 * @param test scenes of each kind that are only measured on
 * @param heldOut colour-shape pairs that no training scene shows; absent means none
 * @param tasks by name
 */
record SceneMixture(
    long seed,
    int imageSize,
    int captioned,
    int labelled,
    int test,
    @Nullable List<String> heldOut,
    @Nullable Map<String, SceneTask> tasks) {
  /** The split of held-out pairs. */
  static final String UNSEEN = "unseen";

  private static final int MOST_OBJECTS = 3;

  SceneMixture {
    heldOut = heldOut == null ? List.of() : List.copyOf(heldOut);
    tasks = tasks == null ? Map.of() : new LinkedHashMap<>(tasks);
    var faults = new Faults();
    faults.range("scenes.captioned", captioned, 1, SceneSpec.MAX_SCENES);
    faults.range("scenes.labelled", labelled, 1, SceneSpec.MAX_SCENES);
    faults.range("scenes.test", test, 1, SceneSpec.MAX_SCENES);
    tasks.forEach((name, task) -> task.check(faults, "scenes.tasks." + name));
    if (tasks.values().stream().noneMatch(SceneTask::isIn)) {
      faults.add("scenes.tasks", "no task has a weight above 0; give at least one");
    }
    faults.throwIfAny();
  }

  List<String> unseenPairs() {
    return heldOut == null ? List.of() : heldOut;
  }

  /** The tasks that take part, in the order of the file. */
  Map<String, SceneTask> taught() {
    Map<String, SceneTask> taught = new LinkedHashMap<>();
    if (tasks != null) {
      tasks.forEach((name, task) -> {
        if (task.isIn()) {
          taught.put(name, task);
        }
      });
    }
    return taught;
  }

  SceneSpec captionedScenes() {
    return spec(
        seed,
        MOST_OBJECTS,
        List.of(new SplitSpec(Sample.TRAIN, captioned), new SplitSpec(Sample.TEST, test)));
  }

  SceneSpec labelledScenes() {
    var train = new SplitSpec(Sample.TRAIN, labelled);
    var measured = new SplitSpec(Sample.TEST, test);
    return spec(
        seed + 1,
        1,
        unseenPairs().isEmpty()
            ? List.of(train, measured)
            : List.of(train, measured, new SplitSpec(UNSEEN, test, SplitSpec.HELD_OUT)));
  }

  private SceneSpec spec(long from, int most, List<SplitSpec> splits) {
    return new SceneSpec(from, imageSize, 1, most, unseenPairs(), null, null, null, splits, true);
  }
}
