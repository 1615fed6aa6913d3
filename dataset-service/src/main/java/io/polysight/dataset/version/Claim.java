package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetVersion;

/**
 * A pending version in the hands of one worker, until it is finished or the time of the claim runs
 * out.
 *
 * @param number grows with each claim of the version; only the latest may finish it
 * @param failures how often ingestion failed before by no fault of the source
 */
public record Claim(DatasetVersion version, int number, int failures) {}
