package io.polysight.cli.download;

import io.polysight.cli.terminal.ProgressBar;
import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches public weights. */
@Command(
    name = "download",
    description = {
      "Fetch files of a public model repository from the hub of config/hub.yml, or of an address"
          + " it",
      "allows. Each file is kept only when its SHA-256 is the one you name. What was cut off goes"
          + " on",
      "where it stopped. Pickles are not fetched: take the repository's safetensors.",
      "",
      "  ./polysight model download ORG/NAME --to DIR --file model.safetensors=SHA256"
    })
public final class DownloadCommand implements Callable<Integer> {
  private static final List<String> HARMLESS = List.of(".safetensors", ".json", ".txt", ".md");
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  @Parameters(paramLabel = "REPOSITORY", description = "As the hub names it: ORG/NAME.")
  private String repository = "";

  @Option(
      names = "--file",
      required = true,
      paramLabel = "NAME=SHA256",
      description = "A file of the repository and the SHA-256 it must have; may be repeated.")
  private Map<String, String> files = new LinkedHashMap<>();

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where they go.")
  private @Nullable Path target;

  @Option(
      names = "--revision",
      defaultValue = "main",
      description = "A branch, tag or commit of the repository (default: main).")
  private String revision = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Other settings than config/hub.yml, in the project's folder.")
  private @Nullable Path config;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    HubSettings settings =
        HubSettings.read(
            config != null ? config : Installation.ofSystemProperty().config().resolve("hub.yml"));
    Path folder = Files.createDirectories(Objects.requireNonNull(target));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      URI address =
          settings.hub().resolve("/" + repository + "/resolve/" + revision + "/" + file.getKey());
      try (var shown = new Shown(file.getKey())) {
        new FileDownload(settings, FIRST_WAIT, shown)
            .fetch(address, file.getValue().toLowerCase(Locale.ROOT), to);
      }
      out.println(to);
    }
    return 0;
  }

  private void check() {
    List<String> faults = new ArrayList<>();
    if (!repository.matches("[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*")) {
      faults.add("'" + repository + "' is no repository; give ORG/NAME");
    }
    if (!revision.matches("[\\w.-]+")) {
      faults.add("--revision '" + revision + "' is no branch, tag or commit");
    }
    files.forEach((name, sha256) -> {
      if (!name.matches("\\w[\\w.-]*(/\\w[\\w.-]*)*")) {
        faults.add("--file '" + name + "' is no path inside a repository");
      } else if (HARMLESS.stream().noneMatch(name::endsWith)) {
        faults.add(
            "--file "
                + name
                + ": only "
                + HARMLESS
                + " are fetched; other formats, such as pickles, may run code when they are read");
      }
      if (!sha256.matches("[0-9a-fA-F]{64}")) {
        faults.add("--file " + name + ": '" + sha256 + "' is no SHA-256 of 64 hexadecimal digits");
      }
    });
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  /** A bar, once it is known how long the file is. */
  private static final class Shown implements FileDownload.Progress, AutoCloseable {
    private static final int UNIT = 1000;

    private final String name;
    private @Nullable ProgressBar bar;

    Shown(String name) {
      this.name = name;
    }

    @Override
    public void reached(long bytes, long total) {
      if (bar == null && total >= UNIT) {
        bar = new ProgressBar(name, "kB", total / UNIT);
      }
      if (bar != null) {
        bar.reached(bytes / UNIT);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
