package io.polysight.contracts.serving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much each prompt of a task counts, learnt without labels for one revision and one model
 * version.
 *
 * @param request what was asked for, complete
 * @param state as of the batch of the same id, with {@code done} of {@code total} images
 * @param prompts of the revision, in its order
 * @param images how many it was learnt from, once learnt
 * @param changed share of those images that get another first answer than with equal weights, once
 *     learnt
 * @param active whether predictions of this revision by this model version use it
 * @param failure why there are no weights
 */
public record PromptWeighting(
    UUID id,
    PromptWeightingCreation request,
    BatchPrediction.State state,
    long done,
    long total,
    List<Prompt> prompts,
    @Nullable Integer images,
    @Nullable Double changed,
    boolean active,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    long etag) {

  /**
   * @param score the mean over the images of the largest logit, freed of its bias; once learnt
   * @param weight its share of 1; once learnt
   */
  public record Prompt(String text, @Nullable Double score, @Nullable Double weight) {}
}
