package io.polysight.inference.promptweights;

import io.polysight.generalist.prompts.PromptWeights;
import java.util.UUID;

/**
 * Weights that predictions use.
 *
 * @param weighting whose they are
 */
public record WeightsInUse(UUID weighting, PromptWeights weights) {}
