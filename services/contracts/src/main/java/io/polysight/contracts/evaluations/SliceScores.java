package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.UUID;

/**
 * An evaluation on one slice.
 *
 * @param samples how many of the evaluation's samples are in it; figures need two at least
 * @param scores those that are defined on these samples
 */
public record SliceScores(UUID slice, String name, long samples, List<Score> scores) {}
