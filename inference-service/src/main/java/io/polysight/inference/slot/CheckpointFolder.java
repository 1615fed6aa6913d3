package io.polysight.inference.slot;

import io.polysight.contracts.training.CheckpointFile;
import io.polysight.datasets.blob.Sha256;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.engine.UnusableCheckpointException;
import io.polysight.objects.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checkpoints on local disk, one folder for each digest. A file counts only when its bytes have the
 * SHA-256 the registry says, on the day it is downloaded and on every later start.
 */
public final class CheckpointFolder {
  private static final Set<String> TRAINING_ONLY = Set.of("optimizer.safetensors", "state.json");

  private final Path root;
  private final ObjectStore objects;
  private final String bucket;

  public CheckpointFolder(Path root, ObjectStore objects, String bucket) {
    this.root = root;
    this.objects = objects;
    this.bucket = bucket;
  }

  /**
   * Brings what serving needs of a checkpoint here; what is here already is only verified.
   *
   * @return a folder that holds the checkpoint's files
   * @throws UnusableCheckpointException when bytes differ from their digest, or a name is no file
   *     name
   */
  public Path fetch(CheckpointRef checkpoint) {
    Path folder = root.resolve(checkedName(checkpoint.digest()));
    try {
      Files.createDirectories(folder);
      List<CheckpointFile> needed =
          checkpoint.files().stream().filter(f -> !TRAINING_ONLY.contains(f.name())).toList();
      if (needed.isEmpty()) {
        throw new UnusableCheckpointException(
            "version " + checkpoint.number() + " of " + checkpoint.model() + " names no files");
      }
      for (CheckpointFile file : needed) {
        fetch(folder, file);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write below " + folder, e);
    }
  }

  /** Deletes the folders of every digest but these. */
  public void keepOnly(Set<String> digests) {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.filter(f -> !digests.contains(name(f))).toList()) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clean " + root, e);
    }
  }

  private void fetch(Path folder, CheckpointFile file) throws IOException {
    Path target = folder.resolve(checkedName(file.name()));
    if (Files.exists(target) && Sha256.hex(target).equals(file.sha256())) {
      return;
    }
    objects.download(bucket, file.key(), target);
    String actual = Sha256.hex(target);
    if (!actual.equals(file.sha256())) {
      Files.delete(target);
      throw new UnusableCheckpointException(
          "%s in the object store has SHA-256 %s, the registry says %s; the version is not served"
              .formatted(file.key(), actual, file.sha256()));
    }
  }

  private static String checkedName(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
      throw new UnusableCheckpointException("'" + name + "' is no plain file name");
    }
    return name;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
