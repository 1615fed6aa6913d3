package io.polysight.inference.promptweights;

import java.util.List;

/**
 * What was learnt.
 *
 * @param scores of the prompts, in their order
 * @param weights likewise, together 1
 * @param images how many it was learnt from
 * @param changed share of them that get another first answer than with equal weights
 */
record LearntWeights(List<Double> scores, List<Double> weights, int images, double changed) {}
