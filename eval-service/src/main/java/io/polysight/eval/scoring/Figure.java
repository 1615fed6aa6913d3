package io.polysight.eval.scoring;

import io.polysight.metrics.statistics.Contributions;

/**
 * One metric of an evaluation, still as what each sample contributes to it.
 *
 * @param metric such as {@code accuracy} or {@code image-to-text R@1}
 */
public record Figure(String metric, Contributions contributions) {}
