package io.polysight.registry.checkpoint;

import io.polysight.contracts.training.CheckpointFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A checkpoint on its way in, with what only this service knows of it. */
record OpenImport(
    UUID id,
    String team,
    String model,
    String source,
    List<File> files,
    String createdBy,
    Instant expiresAt) {

  /**
   * @param parts in how many parts it comes
   * @param storageUpload what the object store calls its multipart upload
   */
  record File(String name, long bytes, String sha256, int parts, String storageUpload) {}

  /** Where the bytes of a file lie in the bucket of the checkpoints. */
  String key(String file) {
    return "imports/" + id + "/" + file;
  }

  List<CheckpointFile> stored() {
    return files.stream()
        .map(file -> new CheckpointFile(file.name(), key(file.name()), file.sha256(), file.bytes()))
        .toList();
  }
}
