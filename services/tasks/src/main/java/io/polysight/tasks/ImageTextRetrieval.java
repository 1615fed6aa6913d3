package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which text belongs to the image? Y = a list of texts: those of the task, those sent with a
 * request, or in an evaluation the captions of the split.
 *
 * @param candidates the texts to rank when a request brings none; may be empty
 * @param topK how many ranked texts an answer holds, 1 to 100; absent means 10
 */
public record ImageTextRetrieval(List<String> candidates, @Nullable Integer topK) implements Task {
  public static final String KIND = "image-text-retrieval";

  public ImageTextRetrieval(@Nullable List<String> candidates, @Nullable Integer topK) {
    this.candidates = candidates == null ? List.of() : List.copyOf(candidates);
    this.topK = topK == null ? Integer.valueOf(10) : topK;
    var faults = new Faults();
    faults.texts("candidates", this.candidates);
    faults.range("topK", this.topK, 1, 100);
    faults.throwIfAny();
  }
}
