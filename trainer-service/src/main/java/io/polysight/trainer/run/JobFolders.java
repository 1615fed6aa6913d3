package io.polysight.trainer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the files of running jobs lie on this machine. */
final class JobFolders {
  private final Path root;

  JobFolders(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Manifests and shards, shared by all jobs. */
  Path cache() {
    return root.resolve("cache");
  }

  Path jobFile(UUID job) {
    return of(job).resolve("job.json");
  }

  Path workspace(UUID job) {
    return of(job).resolve("workspace");
  }

  Path log(UUID job) {
    return of(job).resolve("worker.log");
  }

  void create(UUID job) throws IOException {
    Files.createDirectories(of(job));
    Files.createDirectories(cache());
  }

  /** Drops what is left of a job that came to its end. */
  void drop(UUID job) throws IOException {
    if (!Files.exists(of(job))) {
      return;
    }
    try (Stream<Path> all = Files.walk(of(job))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private Path of(UUID job) {
    return root.resolve("jobs").resolve(job.toString());
  }
}
