package io.polysight.contracts.models;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A checkpoint on its way in: the bytes of its files go straight to the object store.
 *
 * @param expiresAt when it is dropped unless it was completed
 */
public record ModelImport(
    UUID id,
    String team,
    String model,
    String source,
    List<ImportedFile> files,
    Instant expiresAt) {

  /**
   * @param partBytes size of every part but the last
   * @param parts where to put the parts
   */
  public record ImportedFile(
      String name, long bytes, String sha256, long partBytes, List<Part> parts) {}

  /**
   * PUT the bytes of part {@code number} (from 1) to {@code url} and keep the ETag of the answer.
   */
  public record Part(int number, String url) {}
}
