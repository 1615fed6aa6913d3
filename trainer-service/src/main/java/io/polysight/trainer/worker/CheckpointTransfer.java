package io.polysight.trainer.worker;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Carries checkpoints of one job between the local disk and the object store. */
final class CheckpointTransfer {
  /** In this order: whoever finds the state finds the rest. */
  private static final List<String> FILES =
      List.of(
          CheckpointFolder.MODEL,
          CheckpointFolder.OPTIMIZER,
          CheckpointFolder.CARD,
          CheckpointFolder.STATE);

  private final ObjectStore objects;
  private final UUID job;

  CheckpointTransfer(ObjectStore objects, UUID job) {
    this.objects = objects;
    this.job = job;
  }

  /** Uploads the files of a complete checkpoint; on return all of them are there. */
  List<CheckpointFile> upload(Path folder, long step) throws IOException {
    List<CheckpointFile> files = new ArrayList<>();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      String key = job + "/" + step + "/" + name;
      objects.putFile(Buckets.CHECKPOINTS, key, file, mediaType(name));
      files.add(new CheckpointFile(name, key, Sha256.hex(file), Files.size(file)));
    }
    return List.copyOf(files);
  }

  /**
   * Brings a checkpoint to where the training loop looks for it.
   *
   * @param checkpoints folder of all checkpoints of the run
   * @throws IOException when a file is not the one that was uploaded
   */
  void download(WorkerJob.Resume resume, Path checkpoints) throws IOException {
    Path folder = checkpoints.resolve(String.format(Locale.ROOT, "step-%08d", resume.step()));
    Files.createDirectories(folder);
    for (CheckpointFile file : resume.files()) {
      Path target = folder.resolve(file.name());
      objects.download(Buckets.CHECKPOINTS, file.key(), target);
      String actual = Sha256.hex(target);
      if (!actual.equals(file.sha256())) {
        throw new IOException(
            "checkpoint file "
                + file.key()
                + " has SHA-256 "
                + actual
                + ", "
                + file.sha256()
                + " was uploaded; it was changed in the store");
      }
    }
  }

  private static String mediaType(String name) {
    return name.endsWith(".json") ? "application/json" : "application/octet-stream";
  }
}
