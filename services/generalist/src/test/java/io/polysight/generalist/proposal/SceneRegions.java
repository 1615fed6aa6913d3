package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.nn.Kernels;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.world.Colour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Generated scenes of 48 pixels with one to three objects each, and their regions. */
record SceneRegions(List<Scene> scenes, List<List<RegionTarget>> targets) {
  static final int SIZE = 48;
  static final List<String> COLOURS = Arrays.stream(Colour.values()).map(Colour::word).toList();

  /**
   * @param maskSide cells along each side of the masks
   */
  static SceneRegions of(String split, int count, int maskSide) {
    var generator = new SceneGenerator(SceneSpec.of(5, 100_000, 100_000, 100_000));
    List<Scene> scenes = new ArrayList<>();
    List<List<RegionTarget>> targets = new ArrayList<>();
    RegionTargets regions =
        new RegionTargets(Preprocessing.square(SIZE), maskSide, SceneRegions::colour);
    for (int i = 0; i < count; i++) {
      Scene scene = generator.scene(split, i);
      scenes.add(scene);
      targets.add(regions.of(scene.annotations().objects(), SIZE, SIZE));
    }
    return new SceneRegions(scenes, targets);
  }

  private static long colour(AnnotatedObject object) {
    return COLOURS.indexOf(object.labels().get("colour"));
  }

  /** float32 [scenes, 3, 48, 48] in [-1, 1]. */
  NDArray pixels(Kernels kernels, NDManager owner) {
    Preprocessing preprocessing = Preprocessing.square(SIZE);
    float[] pixels = new float[scenes.size() * preprocessing.values()];
    for (int i = 0; i < scenes.size(); i++) {
      preprocessing.prepare(scenes.get(i).image(), pixels, i * preprocessing.values());
    }
    return kernels.upload(owner, pixels, scenes.size(), 3, SIZE, SIZE);
  }
}
