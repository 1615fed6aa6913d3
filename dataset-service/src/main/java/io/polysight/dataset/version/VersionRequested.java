package io.polysight.dataset.version;

import java.util.UUID;

/** Told inside the service when a new version waits for ingestion. */
public record VersionRequested(UUID version) {}
