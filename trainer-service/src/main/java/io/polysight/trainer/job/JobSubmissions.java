package io.polysight.trainer.job;

import io.polysight.contracts.training.Device;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.tasks.Faults;
import io.polysight.trainer.device.GpuSearch;
import io.polysight.trainer.recipe.JobRecipe;
import io.polysight.trainer.worker.WorkerJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accepts a job, or says everything that is wrong with it at once. */
final class JobSubmissions {
  private static final int LONGEST_NAME = 100;
  private static final Pattern MODEL = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}");

  private final DatasetCatalog catalog;
  private final JobLedger ledger;
  private final GpuSearch gpus;
  private final IntSupplier threads;

  /**
   * @param threads for jobs that do not say how many
   */
  JobSubmissions(DatasetCatalog catalog, JobLedger ledger, GpuSearch gpus, IntSupplier threads) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.gpus = gpus;
    this.threads = threads;
  }

  Job submit(Caller caller, JobSubmission wanted) {
    return ledger.submit(checked(caller, wanted));
  }

  /** The job as it would be queued. */
  Job checked(Caller caller, JobSubmission wanted) {
    var faults = new Faults();
    boolean hasTeam = given(faults, "team", wanted.team(), "the team the job belongs to");
    if (hasTeam) {
      caller.requireRole(wanted.team(), Role.EDITOR);
    }
    if (given(faults, "name", wanted.name(), "a name people will know the job by")) {
      faults.text("name", wanted.name(), LONGEST_NAME);
    }
    if (given(faults, "model", wanted.model(), "the model its checkpoints become versions of")
        && !MODEL.matcher(wanted.model()).matches()) {
      faults.add(
          "model",
          "'"
              + wanted.model()
              + "' is no model name; use 1 to 100 letters, digits, dots, hyphens and underscores,"
              + " a letter or digit first");
    }
    Map<String, Object> overrides = Objects.requireNonNullElse(wanted.overrides(), Map.of());
    JobRecipe recipe = recipe(faults, wanted.recipe(), overrides);
    MixtureCheck.Resolved mixture =
        hasTeam
            ? new MixtureCheck(catalog, faults, wanted.team()).resolve(wanted.mixture())
            : new MixtureCheck.Resolved(List.of(), List.of());
    Device device = Objects.requireNonNullElse(wanted.device(), Device.CPU);
    if (device == Device.GPU) {
      faults.add("device", gpus.refusal());
    }
    if (recipe != null) {
      for (WorkerJob.Entry entry : mixture.plan()) {
        recipe.recipe().fits(faults, "mixture." + entry.name(), entry.task());
      }
    }
    if (!mixture.plan().isEmpty()) {
      batchesNameTasks(faults, overrides, mixture.plan());
    }
    faults.throwIfAny();
    return queued(caller, wanted, overrides, Objects.requireNonNull(recipe), mixture, device);
  }

  private static Job queued(
      Caller caller,
      JobSubmission wanted,
      Map<String, Object> overrides,
      JobRecipe recipe,
      MixtureCheck.Resolved mixture,
      Device device) {
    return new Job(
        Ids.next(),
        wanted.team(),
        wanted.name(),
        wanted.model(),
        wanted.recipe(),
        overrides,
        recipe.settings(),
        mixture.entries(),
        mixture.plan(),
        device,
        TrainingJob.State.QUEUED,
        null,
        0,
        0,
        0,
        recipe.recipe().steps(),
        null,
        null,
        null,
        Instant.now(),
        caller.name(),
        null,
        null,
        1);
  }

  private @Nullable JobRecipe recipe(
      Faults faults, @Nullable String name, Map<String, Object> overrides) {
    if (!given(faults, "recipe", name, "the name of a recipe; GET /api/v1/recipes lists them")) {
      return null;
    }
    try {
      return JobRecipe.of(Objects.requireNonNull(name), overrides, threads.getAsInt());
    } catch (Faults.InvalidValueException e) {
      e.faults().forEach(fault -> faults.add("overrides." + fault.field(), fault.message()));
    } catch (IllegalArgumentException e) {
      faults.add("recipe", Objects.requireNonNullElse(e.getMessage(), "'" + name + "' is unknown"));
    }
    return null;
  }

  /**
   * A shipped recipe may size batches of tasks that a job leaves out; a job's own must name its
   * tasks or their kinds.
   */
  private static void batchesNameTasks(
      Faults faults, Map<String, Object> overrides, List<WorkerJob.Entry> plan) {
    if (!(overrides.get("batch") instanceof Map<?, ?> batch)) {
      return;
    }
    Set<String> names = plan.stream().map(WorkerJob.Entry::name).collect(Collectors.toSet());
    Set<String> kinds = plan.stream().map(e -> e.task().kind()).collect(Collectors.toSet());
    batch.keySet().stream()
        .map(Object::toString)
        .filter(key -> !key.equals(Recipe.DEFAULT_BATCH))
        .filter(key -> !names.contains(key) && !kinds.contains(key))
        .sorted()
        .forEach(task ->
            faults.add(
                "overrides.batch." + task,
                "names no task of the mixture, which has "
                    + names.stream().sorted().toList()
                    + " of the kinds "
                    + kinds.stream().sorted().toList()));
  }

  private static boolean given(Faults faults, String field, @Nullable String value, String what) {
    if (value == null || value.isBlank()) {
      faults.add(field, "is absent; give " + what);
      return false;
    }
    return true;
  }
}
