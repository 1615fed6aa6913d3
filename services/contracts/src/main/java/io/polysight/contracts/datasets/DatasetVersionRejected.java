package io.polysight.contracts.datasets;

import io.polysight.tasks.Faults.Fault;
import java.util.List;
import java.util.UUID;

/** A data-set version could not be ingested; nothing of it was kept. */
public record DatasetVersionRejected(
    UUID version, UUID dataset, String team, String name, int number, List<Fault> faults) {}
