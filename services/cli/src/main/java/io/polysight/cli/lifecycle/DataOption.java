package io.polysight.cli.lifecycle;

import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command means. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the platform keeps its data (default: data, in the project's folder).")
  private @Nullable Path folder;

  /** Whether somebody named the folder. */
  public boolean isGiven() {
    return folder != null;
  }

  public DataFolder folder() {
    return new DataFolder(
        folder == null ? Installation.ofSystemProperty().home().resolve("data") : folder);
  }
}
