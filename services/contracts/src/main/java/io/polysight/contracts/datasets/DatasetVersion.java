package io.polysight.contracts.datasets;

import io.polysight.tasks.Faults.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An immutable, content-addressed manifest of samples.
 *
 * @param digest SHA-256 of the manifest in lower-case hex, once ready
 * @param manifest object key of the manifest in the bucket {@code datasets}, once ready
 * @param samples how many samples are ingested so far
 * @param samplesExpected how many there will be; 0 when not yet known
 * @param splits how many samples each split holds
 * @param labelSpaces by name, such as {@code class} or {@code colour}
 * @param faults why it was rejected
 */
public record DatasetVersion(
    UUID id,
    UUID dataset,
    String team,
    int number,
    State state,
    DatasetSource source,
    @Nullable String digest,
    @Nullable String manifest,
    long samples,
    long samplesExpected,
    Map<String, Long> splits,
    Map<String, LabelSpace> labelSpaces,
    List<Fault> faults,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt) {

  /** Pending until ingestion ends one way or the other. */
  public enum State {
    PENDING,
    READY,
    REJECTED
  }
}
