package io.polysight.cli.model;

import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.Checkpoints;
import io.polysight.generalist.checkpoint.ServingExport;
import io.polysight.generalist.inference.Predictor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes of a training checkpoint what serving needs. */
@Command(
    name = "export",
    description = {
      "Write the weights of a checkpoint in bfloat16, and its model.json, to a folder of their own:",
      "what './polysight predict', './polysight model import' and models/ take."
    })
final class ExportCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Parameters(
      paramLabel = "CHECKPOINT",
      description = "A checkpoint's folder, or a run's folder of them: then the newest.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Where model.safetensors and model.json go; those that are there are replaced.")
  private @Nullable Path target;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    Path from = newest(Objects.requireNonNull(checkpoint));
    Path to = Objects.requireNonNull(target);
    ServingExport.write(from, to);
    // An export that does not load is none: it is tried where it was made.
    try (Predictor exported = Predictor.load(to, 1)) {
      exported.warmUp();
    }
    Path weights = to.resolve(CheckpointFolder.MODEL);
    out.printf(
        Locale.ROOT,
        "%s%n  %s, %.1f MB, SHA-256 %s%n",
        from,
        weights,
        Files.size(weights) / MEGABYTE,
        Sha256.hex(weights));
    return 0;
  }

  private static Path newest(Path given) throws IOException {
    if (Files.exists(given.resolve(CheckpointFolder.CARD))) {
      return given;
    }
    for (Path run : new Path[] {given, given.resolve("checkpoints")}) {
      var latest = new Checkpoints(run, Integer.MAX_VALUE).latest();
      if (latest.isPresent()) {
        return latest.get().path();
      }
    }
    throw new IllegalArgumentException(
        given
            + " is no checkpoint: it holds neither "
            + CheckpointFolder.CARD
            + " nor folders such as step-00000100");
  }
}
