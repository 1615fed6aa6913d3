package io.polysight.contracts.datasets;

import java.util.Map;
import java.util.UUID;

/**
 * What a list of data sets shows of the newest version of each.
 *
 * @param samples how many samples are ingested so far
 * @param samplesExpected how many there will be; 0 when not yet known
 * @param splits how many samples each split holds
 */
public record NewestVersion(
    UUID id,
    int number,
    DatasetVersion.State state,
    long samples,
    long samplesExpected,
    Map<String, Long> splits) {}
