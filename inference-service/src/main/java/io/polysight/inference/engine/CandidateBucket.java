package io.polysight.inference.engine;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.inference.batching.Bucket;
import io.polysight.tasks.Task;
import java.util.List;

/** Pieces of candidate lists for one version; each piece is a batch of texts in itself. */
record CandidateBucket(LoadedVersion version) implements Bucket<Task, CandidateEmbeddings> {
  @Override
  public List<CandidateEmbeddings> run(List<Task> pieces) {
    return version.using(model -> pieces.stream().map(model::candidates).toList());
  }

  @Override
  public String operation() {
    return "candidates";
  }

  @Override
  public boolean gathers() {
    return false;
  }
}
