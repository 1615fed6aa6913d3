package io.polysight.scenes.generate;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.datasets.manifest.VersionWriter;
import io.polysight.scenes.world.Background;
import io.polysight.scenes.world.Colour;
import io.polysight.scenes.world.Shape;
import io.polysight.scenes.world.Size;
import io.polysight.scenes.world.Texture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Generates a whole data set and writes it as a version. */
public final class ScenesVersion {
  private static final int AT_A_TIME = 256;

  private ScenesVersion() {}

  /**
   * Equal specifications give equal digests, on one core or many. A picture that happens to equal
   * an earlier one is passed over and the next index takes its place, so no split leaks.
   *
   * @param scratch an existing folder for one temporary file
   */
  public static VersionSummary write(SceneSpec spec, Blobs blobs, Path scratch) throws IOException {
    return write(spec, blobs, scratch, samples -> {});
  }

  /**
   * As {@link #write(SceneSpec, Blobs, Path)}.
   *
   * @param progress told now and then how many samples there are; what it throws ends the writing
   */
  public static VersionSummary write(
      SceneSpec spec, Blobs blobs, Path scratch, IntConsumer progress) throws IOException {
    var generator = new SceneGenerator(spec);
    try (var writer = new VersionWriter(blobs, scratch)) {
      declareLabelSpaces(writer);
      for (SplitSpec split : spec.splits()) {
        write(generator, split, writer, progress);
      }
      return writer.finish();
    }
  }

  private static void write(
      SceneGenerator generator, SplitSpec split, VersionWriter writer, IntConsumer progress)
      throws IOException {
    int written = 0;
    int index = 0;
    while (written < split.count()) {
      int from = index;
      index += Math.min(AT_A_TIME, split.count() - written);
      List<Scene> scenes =
          IntStream.range(from, index)
              .parallel()
              .mapToObj(i -> generator.scene(split.name(), i))
              .toList();
      for (int i = 0; i < scenes.size(); i++) {
        Scene scene = scenes.get(i);
        if (!writer.contains(scene.image())) {
          String id = "%s/%06d".formatted(split.name(), from + i);
          writer.add(id, split.name(), scene.image(), scene.annotations());
          written++;
        }
      }
      progress.accept(writer.size());
      if (index > 2L * split.count() + 10_000) {
        throw new IllegalStateException(
            "split '"
                + split.name()
                + "' cannot reach "
                + split.count()
                + " different pictures; allow more objects, pairs or backgrounds");
      }
    }
  }

  private static void declareLabelSpaces(VersionWriter writer) {
    writer.declare(new LabelSpace("class", SceneSpec.allPairs(), true));
    declare(writer, "colour", Colour.values(), Colour::word);
    declare(writer, "shape", Shape.values(), Shape::word);
    declare(writer, "size", Size.values(), Size::word);
    declare(writer, "texture", Texture.values(), Texture::word);
    declare(writer, "background", Background.values(), Background::word);
  }

  private static <T> void declare(
      VersionWriter writer, String name, T[] values, Function<T, String> word) {
    writer.declare(new LabelSpace(name, Arrays.stream(values).map(word).toList(), true));
  }
}
