package io.polysight.contracts.datasets;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the samples of a data-set version come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DatasetSource.Scenes.class, name = "scenes"),
  @JsonSubTypes.Type(value = DatasetSource.ImageFolder.class, name = "image-folder"),
  @JsonSubTypes.Type(value = DatasetSource.CocoCaptions.class, name = "coco-captions"),
  @JsonSubTypes.Type(value = DatasetSource.CocoInstances.class, name = "coco-instances"),
  @JsonSubTypes.Type(value = DatasetSource.PascalVoc.class, name = "pascal-voc"),
  @JsonSubTypes.Type(value = DatasetSource.VqaQuestions.class, name = "vqa-v2"),
  @JsonSubTypes.Type(value = DatasetSource.EasyVqa.class, name = "easy-vqa"),
  @JsonSubTypes.Type(value = DatasetSource.NlvrStatements.class, name = "nlvr"),
  @JsonSubTypes.Type(value = DatasetSource.CamVid.class, name = "camvid"),
  @JsonSubTypes.Type(value = DatasetSource.FlickrCaptions.class, name = "flickr-captions")
})
public sealed interface DatasetSource {

  /** What a source can say of its images. */
  enum Knowledge {
    LABELS,
    CAPTIONS,
    BOXES,
    MASKS,
    QUESTIONS,
    STATEMENTS,
    EXPRESSIONS
  }

  /** What its versions may hold; the rest they never do. */
  Set<Knowledge> holds();

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

    @Override
    public Set<Knowledge> holds() {
      Set<Knowledge> all = EnumSet.allOf(Knowledge.class);
      if (!Boolean.TRUE.equals(referringExpressions)) {
        all.remove(Knowledge.EXPRESSIONS);
      }
      return all;
    }
  }

  /** A zip in the layout of a public data set. */
  sealed interface Archived extends DatasetSource {
    /** The upload that is the zip. */
    UUID upload();
  }

  /** A zip of class folders, optionally below folders named after splits. */
  record ImageFolder(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.LABELS);
    }
  }

  /** A zip of images with captions_*.json in the COCO layout. */
  record CocoCaptions(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.CAPTIONS);
    }
  }

  /** A zip of images with instances_*.json: boxes, and masks as polygons or run lengths. */
  record CocoInstances(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.LABELS, Knowledge.BOXES, Knowledge.MASKS);
    }
  }

  /** A zip in the layout of PASCAL VOC: Annotations/*.xml with boxes. */
  record PascalVoc(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.LABELS, Knowledge.BOXES);
    }
  }

  /** A zip of images with the questions and annotations documents of VQA v2. */
  record VqaQuestions(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.QUESTIONS);
    }
  }

  /** A zip of folders train and test, each with images and questions.json. */
  record EasyVqa(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.QUESTIONS);
    }
  }

  /** A zip in the layout of NLVR: sentences that are true of pictures or not. */
  record NlvrStatements(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.STATEMENTS);
    }
  }

  /** A zip in the layout of CamVid: images, and label maps in folders such as trainannot. */
  record CamVid(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.LABELS, Knowledge.BOXES, Knowledge.MASKS);
    }
  }

  /** A zip of images with captions.txt or a token file, as of Flickr8k and Flickr30k. */
  record FlickrCaptions(UUID upload) implements Archived {
    @Override
    public Set<Knowledge> holds() {
      return Set.of(Knowledge.CAPTIONS);
    }
  }
}
