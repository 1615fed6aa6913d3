package io.polysight.eval.scoring;

import io.polysight.metrics.statistics.Paired;

/** One metric of two evaluations on the same samples. */
public record PairedFigure(String metric, Paired systems) {}
