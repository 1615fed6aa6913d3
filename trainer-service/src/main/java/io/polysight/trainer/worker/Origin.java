package io.polysight.trainer.worker;

import io.polysight.contracts.training.Provenance;
import io.polysight.generalist.checkpoint.MachineProvenance;
import io.polysight.generalist.recipe.Recipe;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the checkpoints of a job come from. */
final class Origin {
  private static final String DEVELOPMENT = "development";

  private Origin() {}

  /** To be asked once the tensor engine runs: it says which version it is. */
  static Provenance of(WorkerJob job, Recipe recipe) {
    Map<String, String> machine = MachineProvenance.with(Map.of());
    Map<String, String> digests = new TreeMap<>();
    job.mixture().forEach(entry -> digests.put(entry.datasetVersion().toString(), entry.digest()));
    return new Provenance(
        job.job(),
        job.recipe(),
        recipe.seed(),
        digests,
        job.mixture().stream().map(WorkerJob.Entry::name).toList(),
        codeVersion(),
        "JDK " + machine.get("java") + ", PyTorch " + machine.get("pytorch"),
        machine.getOrDefault("cpu", "unknown"));
  }

  /** The caller's fields of model.json. */
  static Map<String, String> fields(WorkerJob job) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("job", job.job().toString());
    fields.put("recipe", job.recipe());
    fields.put("polysight", codeVersion());
    job.mixture().forEach(entry -> fields.put("dataset." + entry.datasetVersion(), entry.digest()));
    return fields;
  }

  /** From the jar's manifest; classes that lie in a folder have none. */
  private static String codeVersion() {
    @Nullable String version = Origin.class.getPackage().getImplementationVersion();
    return version == null ? DEVELOPMENT : version;
  }
}
