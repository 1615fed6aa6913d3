package io.polysight.inference.engine;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.inference.batching.Bucket;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.List;

/** Encoded images that are asked the same task of the same version. */
record DecideBucket(LoadedVersion version, Task task, Same candidates)
    implements Bucket<EncodedImage, Prediction> {

  /**
   * Embeddings that are equal only to themselves: comparing their floats would cost more than it
   * saves.
   */
  static final class Same {
    private final CandidateEmbeddings embeddings;

    Same(CandidateEmbeddings embeddings) {
      this.embeddings = embeddings;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.embeddings == embeddings;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(embeddings);
    }
  }

  @Override
  public List<Prediction> run(List<EncodedImage> images) {
    return version.using(model -> model.predict(task, candidates.embeddings, images));
  }

  @Override
  public String operation() {
    return "decide";
  }

  @Override
  public boolean gathers() {
    return false;
  }
}
