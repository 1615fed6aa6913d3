package io.polysight.contracts.serving;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.PixelBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a predictions file.
 *
 * @param sample id in the data-set version; of the n-th question about an image that id and {@code
 *     ?question=n}
 */
public record PredictedSample(String sample, Prediction prediction, Reference reference) {
  private static final String QUESTION = "?question=";

  /** What the line of a question is called. */
  public static String ofQuestion(String sample, int number) {
    return sample + QUESTION + number;
  }

  /** The id in the data-set version of the image that a line is about. */
  public static String imageOf(String sample) {
    int end = sample.lastIndexOf(QUESTION);
    return end < 0 ? sample : sample.substring(0, end);
  }

  /** What would have been right. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reference.Label.class, name = "label"),
    @JsonSubTypes.Type(value = Reference.Captions.class, name = "captions"),
    @JsonSubTypes.Type(value = Reference.Ranks.class, name = "ranks"),
    @JsonSubTypes.Type(value = Reference.Regions.class, name = "regions"),
    @JsonSubTypes.Type(value = Reference.Answers.class, name = "answers"),
    @JsonSubTypes.Type(value = Reference.Truth.class, name = "truth"),
    @JsonSubTypes.Type(value = Reference.Referents.class, name = "referents"),
    @JsonSubTypes.Type(value = Reference.Labels.class, name = "labels"),
    @JsonSubTypes.Type(value = Reference.Unknown.class, name = "unknown")
  })
  public sealed interface Reference {
    /** Nobody was asked what would be right. */
    record Unknown() implements Reference {}

    /** The one right label. */
    record Label(String label) implements Reference {}

    /** What people wrote about the image. */
    record Captions(List<String> captions) implements Reference {}

    /**
     * What people answered to a question.
     *
     * @param answers at least one
     */
    record Answers(String question, List<String> answers) implements Reference {
      public Answers {
        answers = List.copyOf(answers);
      }
    }

    /** Whether a statement is true of the image. */
    record Truth(String statement, boolean holds) implements Reference {}

    /** Every object known of the image. */
    record Regions(List<Region> regions) implements Reference {
      public Regions {
        regions = List.copyOf(regions);
      }
    }

    /**
     * What the expressions mean, in the order of the answers.
     *
     * @param boxes one for each expression
     */
    record Referents(List<PixelBox> boxes) implements Reference {
      public Referents {
        boxes = List.copyOf(boxes);
      }
    }

    /** The labels that hold and those that verifiably do not; of all others nobody knows. */
    record Labels(List<String> present, List<String> absent) implements Reference {
      public Labels {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
      }
    }

    /**
     * A known object.
     *
     * @param mask its visible pixels; absent for tasks that ask for boxes only
     */
    record Region(String label, PixelBox box, @Nullable Mask mask) {}

    /**
     * Where the right partner stands among all candidates of the split, best rank 1.
     *
     * @param imageToText rank of the best-placed caption of this image
     * @param textToImage rank of this image for each of its captions
     */
    record Ranks(int imageToText, List<Integer> textToImage) implements Reference {}
  }
}
