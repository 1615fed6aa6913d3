package io.polysight.contracts.serving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks how much each prompt of a task counts, learnt from the images of a data-set version. Labels
 * are not looked at.
 *
 * @param revision of the task; the weights are for it alone
 * @param modelVersion of the team, or of the platform; the weights are for it alone
 * @param images most images to learn from, drawn evenly along the manifest; 256 unless given
 * @param debias which mean logits are taken away before prompts are compared; unless given, {@code
 *     BOTH} where there is a {@code pretrainVersion}, {@code TEST} where there is none
 * @param pretrainVersion a data-set version with images of any kind, for {@code PRETRAIN} and
 *     {@code BOTH}
 * @param rule how scores become weights; {@code SOFTMAX} unless given
 */
public record PromptWeightingCreation(
    String team,
    UUID task,
    int revision,
    UUID modelVersion,
    UUID datasetVersion,
    @Nullable Integer images,
    @Nullable Debias debias,
    @Nullable UUID pretrainVersion,
    @Nullable Rule rule)
    implements BatchCreation {
  public static final int DEFAULT_IMAGES = 256;

  /** The mean logits of the images learnt from, of images of any kind, half of each, or none. */
  public enum Debias {
    NONE,
    PRETRAIN,
    TEST,
    BOTH
  }

  /** Softmax of the scores; or equal weights for the prompts whose scores stand out. */
  public enum Rule {
    SOFTMAX,
    SELECTION
  }

  /** With everything said that may be left out. */
  public PromptWeightingCreation complete() {
    Debias unlessGiven = pretrainVersion == null ? Debias.TEST : Debias.BOTH;
    return new PromptWeightingCreation(
        team,
        task,
        revision,
        modelVersion,
        datasetVersion,
        images == null ? Integer.valueOf(DEFAULT_IMAGES) : images,
        debias == null ? unlessGiven : debias,
        pretrainVersion,
        rule == null ? Rule.SOFTMAX : rule);
  }
}
