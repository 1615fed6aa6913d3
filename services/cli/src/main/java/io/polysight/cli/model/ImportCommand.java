package io.polysight.cli.model;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.client.TokenSource;
import io.polysight.cli.lifecycle.DataOption;
import io.polysight.contracts.models.ModelImport;
import io.polysight.contracts.models.ModelImportCompletion;
import io.polysight.contracts.models.ModelImportCreation;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.local.Endpoints;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.supervisor.PlatformState;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a checkpoint into a running platform. */
@Command(
    name = "import",
    description = {
      "Make a checkpoint a version of a model of the running platform, through its REST interface.",
      "An alias such as champion must be pointed at it before it serves."
    })
final class ImportCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of(CheckpointFolder.MODEL, CheckpointFolder.CARD);

  @Parameters(
      paramLabel = "DIR",
      description = "A folder with model.safetensors and model.json, as 'model export' writes it.")
  private @Nullable Path folder;

  @Option(names = "--team", required = true, description = "The team that will own it.")
  private String team = "";

  @Option(names = "--model", required = true, description = "The model it becomes a version of.")
  private String model = "";

  @Option(
      names = "--source",
      required = true,
      paramLabel = "WORDS",
      description = "Where it comes from; kept in its provenance.")
  private String source = "";

  @Option(
      names = "--user",
      defaultValue = "ada",
      description = "Who imports it: a demo user who may edit the team's (default: ada).")
  private String user = "";

  @Mixin private final DataOption data = new DataOption();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    Path from = Objects.requireNonNull(folder);
    List<ModelImportCreation.AnnouncedFile> files = new ArrayList<>();
    for (String name : FILES) {
      Path file = from.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            from + " holds no " + name + "; './polysight model export' writes such a folder");
      }
      files.add(new ModelImportCreation.AnnouncedFile(name, Files.size(file), Sha256.hex(file)));
    }
    PlatformClient client = client();
    ModelImport begun =
        client.post(
            "/model-imports",
            new ModelImportCreation(team, model, source, files),
            ModelImport.class);
    Map<String, List<String>> etags = new LinkedHashMap<>();
    for (ModelImport.ImportedFile file : begun.files()) {
      etags.put(file.name(), sent(client, from.resolve(file.name()), file));
    }
    ModelVersion version =
        client.post(
            "/model-imports/" + begun.id() + "/completions",
            new ModelImportCompletion(etags),
            ModelVersion.class);
    out.println(
        "Version "
            + version.number()
            + " of "
            + version.modelName()
            + ", weights "
            + version.digest().substring(0, 12));
    return 0;
  }

  private static List<String> sent(PlatformClient client, Path path, ModelImport.ImportedFile file)
      throws IOException {
    List<String> etags = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      for (ModelImport.Part part : file.parts()) {
        byte[] bytes = in.readNBytes(Math.toIntExact(file.partBytes()));
        etags.add(client.upload(URI.create(part.url()), bytes));
      }
    }
    return etags;
  }

  private PlatformClient client() {
    DataFolder running = data.folder();
    String url =
        PlatformState.read(running)
            .map(PlatformState::url)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no platform runs in " + running.root() + "; start it with './polysight up'"));
    Endpoints.Identity identity = Endpoints.read(running.endpoints()).identity();
    return new PlatformClient(
        URI.create(url), new TokenSource(identity.issuer(), user, identity.demoPassword()));
  }
}
