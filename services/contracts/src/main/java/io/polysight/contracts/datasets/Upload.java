package io.polysight.contracts.datasets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A presigned multipart upload: the bytes go straight to the object store.
 *
 * @param partBytes size of every part but the last
 * @param parts where to put the parts; empty once complete
 * @param createdBy who began it
 * @param expiresAt when it is removed unless it was completed and used before
 */
public record Upload(
    UUID id,
    String team,
    String fileName,
    long bytes,
    long partBytes,
    List<Part> parts,
    State state,
    Instant createdAt,
    String createdBy,
    Instant expiresAt) {

  /**
   * PUT the bytes of part {@code number} (from 1) to {@code url} and keep the ETag of the answer.
   */
  public record Part(int number, String url) {}

  /** Open until completed. */
  public enum State {
    OPEN,
    COMPLETE
  }
}
