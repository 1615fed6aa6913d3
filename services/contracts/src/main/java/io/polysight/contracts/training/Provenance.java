package io.polysight.contracts.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a checkpoint comes from; of a training job, enough to train it again.
 *
 * @param job absent of an imported one
 * @param datasetDigests digest of each data-set version by its id; empty of an imported one, whose
 *     data this platform does not know
 * @param tasks names of the tasks learned
 * @param codeVersion version of Polysight
 * @param runtime libraries and JDK
 * @param imported absent of one that was trained here
 */
public record Provenance(
    @Nullable UUID job,
    String recipe,
    long seed,
    Map<String, String> datasetDigests,
    List<String> tasks,
    String codeVersion,
    String runtime,
    String processor,
    @Nullable Imported imported) {

  /** Of a checkpoint that a training job of this platform wrote. */
  public Provenance(
      UUID job,
      String recipe,
      long seed,
      Map<String, String> datasetDigests,
      List<String> tasks,
      String codeVersion,
      String runtime,
      String processor) {
    this(job, recipe, seed, datasetDigests, tasks, codeVersion, runtime, processor, null);
  }

  /**
   * How a checkpoint came in from elsewhere.
   *
   * @param by who imported it
   * @param from where it comes from, in that person's words
   */
  public record Imported(String by, String from) {}
}
