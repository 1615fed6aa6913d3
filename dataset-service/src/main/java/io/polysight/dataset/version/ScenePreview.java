package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.sample.Annotations;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.tasks.Faults;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first scenes that a source would give, drawn and not kept.
 *
 * @param split the split they begin
 */
record ScenePreview(String split, List<Drawn> scenes) {
  private static final int SHOWN = 8;

  /**
   * @param image PNG as base64
   * @param width of the image in pixels
   */
  record Drawn(String image, int width, int height, Annotations annotations) {}

  /**
   * The same scenes as the version's: a picture that comes twice is passed over there too.
   *
   * @throws Faults.InvalidValueException naming every fault of the source
   */
  static ScenePreview of(DatasetSource.Scenes source) {
    var faults = new Faults();
    ScenesSource.check(source, faults);
    faults.throwIfAny();
    SceneSpec spec = ScenesSource.spec(source);
    var first = spec.splits().getFirst();
    var generator = new SceneGenerator(spec);
    int wanted = Math.min(SHOWN, first.count());
    List<Drawn> drawn = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int index = 0; drawn.size() < wanted && index < 2 * SHOWN; index++) {
      Scene scene = generator.scene(first.name(), index);
      String image = Base64.getEncoder().encodeToString(PngEncoder.encode(scene.image()));
      if (seen.add(image)) {
        drawn.add(
            new Drawn(image, scene.image().width(), scene.image().height(), scene.annotations()));
      }
    }
    return new ScenePreview(first.name(), List.copyOf(drawn));
  }
}
