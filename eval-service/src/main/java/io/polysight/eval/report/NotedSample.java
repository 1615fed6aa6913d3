package io.polysight.eval.report;

import org.jspecify.annotations.Nullable;

/** A sample worth a look, with what was said of it and what would have been right. */
public record NotedSample(
    String sample, String metric, double value, @Nullable String said, @Nullable String truth) {}
