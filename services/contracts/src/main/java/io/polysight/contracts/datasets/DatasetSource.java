package io.polysight.contracts.datasets;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the samples of a data-set version come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DatasetSource.Scenes.class, name = "scenes"),
  @JsonSubTypes.Type(value = DatasetSource.ImageFolder.class, name = "image-folder"),
  @JsonSubTypes.Type(value = DatasetSource.CocoCaptions.class, name = "coco-captions")
})
public sealed interface DatasetSource {

  /**
   * Procedural scenes: the same source gives the same bytes on every machine.
   *
   * @param seed of the whole version
   * @param splits how many scenes each split holds, such as {@code train: 4000, test: 500}
   * @param imageSize edge in pixels, 32 to 256; absent means 48
   * @param minObjects least objects in a scene; absent means 1
   * @param maxObjects most objects in a scene, up to 6; absent means 3
   * @param heldOutPairs "colour shape" pairs that occur nowhere in this version
   * @param onlyPairs when not empty, the only pairs that occur in this version
   * @param referringExpressions whether the things of scenes that show several are referred to,
   *     such as "the circle left of the red star"; absent means false
   */
  record Scenes(
      long seed,
      Map<String, Integer> splits,
      @Nullable Integer imageSize,
      @Nullable Integer minObjects,
      @Nullable Integer maxObjects,
      @Nullable List<String> heldOutPairs,
      @Nullable List<String> onlyPairs,
      @Nullable Boolean referringExpressions)
      implements DatasetSource {

    /** Without referring expressions. */
    public Scenes(
        long seed,
        Map<String, Integer> splits,
        @Nullable Integer imageSize,
        @Nullable Integer minObjects,
        @Nullable Integer maxObjects,
        @Nullable List<String> heldOutPairs,
        @Nullable List<String> onlyPairs) {
      this(seed, splits, imageSize, minObjects, maxObjects, heldOutPairs, onlyPairs, null);
    }
  }

  /** A zip of class folders, optionally below folders named after splits. */
  record ImageFolder(UUID upload) implements DatasetSource {}

  /** A zip of images with captions_*.json in the COCO layout. */
  record CocoCaptions(UUID upload) implements DatasetSource {}
}
