package io.polysight.contracts.evaluations;

import io.polysight.tasks.Task;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score depends on beside the model version, so that two scores of equal hash are of
 * the same question.
 *
 * @param hash SHA-256 of all that follows
 * @param task id of the task
 * @param question the task at that revision, with its candidates and prompts
 * @param labelSpace which label answers, for tasks with labels
 * @param protocol how it is judged
 */
public record BenchmarkDefinition(
    String hash,
    UUID task,
    int revision,
    Task question,
    UUID datasetVersion,
    String split,
    @Nullable String labelSpace,
    Protocol protocol) {

  /**
   * @param codeVersion of eval-service
   * @param answers how an answer is taken from what the model says
   * @param resize how images come to the size the model takes
   * @param resamples draws behind each interval
   * @param seed of the draws
   */
  public record Protocol(
      String codeVersion, String answers, String resize, int resamples, long seed) {}
}
