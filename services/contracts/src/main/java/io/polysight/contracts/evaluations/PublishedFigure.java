package io.polysight.contracts.evaluations;

import org.jspecify.annotations.Nullable;

/**
 * What the authors of a method report of it: theirs, on their data and their machines, and never a
 * figure of ours. It stands beside a leaderboard for orientation and takes no part in its ranks.
 *
 * @param method whose figure it is, with the size of the model
 * @param source where it was published
 * @param benchmark on which it was measured, which is not the leaderboard's
 * @param value in the unit of our figure of that name: a share, where papers print percent
 * @param note what else one has to know to read it
 */
public record PublishedFigure(
    String method,
    String source,
    String benchmark,
    String metric,
    double value,
    @Nullable String note) {}
