package io.polysight.generalist.checkpoint;

import io.polysight.nn.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkpoints of one run, oldest first: {@code step-00000100}, {@code step-00000200}, ... */
public final class Checkpoints {
  private static final Pattern COMPLETE = Pattern.compile("step-\\d{8,}");
  private static final String PARTIAL = ".partial-";

  private final Path folder;
  private final int keep;

  /**
   * @param keep how many of the newest stay
   */
  public Checkpoints(Path folder, int keep) {
    this.folder = folder;
    this.keep = keep;
  }

  /**
   * Writes a checkpoint beside the others and gives it its name when every byte is on the disk.
   *
   * @return its folder
   */
  public Path write(Kernels kernels, CheckpointFolder.Content content) throws IOException {
    String name = String.format(Locale.ROOT, "step-%08d", content.state().step());
    Path complete = folder.resolve(name);
    if (Files.exists(complete)) {
      return complete; // a run that was stopped where it had just written one
    }
    Path partial = folder.resolve(PARTIAL + name);
    if (Files.exists(partial)) {
      Durable.delete(partial);
    }
    new CheckpointFolder(partial).write(kernels, content);
    Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
    Durable.forceFolder(folder);
    List<Path> all = list();
    for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
      Durable.delete(old);
    }
    return complete;
  }

  /** The newest complete checkpoint. */
  public Optional<CheckpointFolder> latest() throws IOException {
    List<Path> all = list();
    return all.isEmpty() ? Optional.empty() : Optional.of(new CheckpointFolder(all.getLast()));
  }

  private List<Path> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(path -> COMPLETE.matcher(path.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
