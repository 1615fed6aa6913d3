package io.polysight.inference.batchprediction;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.contracts.serving.PromptWeightingCreation.Debias;
import io.polysight.generalist.prompts.PromptedTask;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.task.KnownTask;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what prompt weights are to be learnt from, and checks that they can be. */
public final class PromptInputsLookup {
  /** Fewer tell more of the images than of the prompts. */
  private static final int LEAST_IMAGES = 16;

  private static final int MOST_IMAGES = 1024;

  /** All are in memory together: 80 MB at a width of 1024. */
  private static final int MOST_TEXTS = 20_000;

  private final BatchInputsLookup lookup;

  PromptInputsLookup(BatchInputsLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * @param wanted complete
   * @throws io.polysight.platform.web.ProblemException when something named is not there, belongs
   *     to another team or is not ready
   * @throws Faults.InvalidValueException when something does not fit
   */
  public PromptInputs find(PromptWeightingCreation wanted) {
    KnownTask task = lookup.task(wanted.team(), wanted.task(), wanted.revision());
    CheckpointRef checkpoint = lookup.checkpoint(wanted);
    DatasetVersion dataset = lookup.dataset(wanted.team(), wanted.datasetVersion());
    UUID pretrainVersion = wanted.pretrainVersion();
    DatasetVersion pretrain =
        pretrainVersion == null ? null : lookup.dataset(wanted.team(), pretrainVersion);
    String manifest = BatchInputsLookup.manifest(dataset);
    String ofPretrain = pretrain == null ? null : BatchInputsLookup.manifest(pretrain);
    var faults = new Faults();
    Optional<PromptedTask> prompted = PromptedTask.of(task.definition());
    promptsFault(task, prompted).ifPresent(fault -> faults.add("task", fault));
    faults.range(
        "images",
        wanted.images() == null ? PromptWeightingCreation.DEFAULT_IMAGES : wanted.images(),
        LEAST_IMAGES,
        MOST_IMAGES);
    enough(faults, "datasetVersion", dataset);
    enough(faults, "pretrainVersion", pretrain);
    pretrainFault(wanted).ifPresent(fault -> faults.add("pretrainVersion", fault));
    faults.throwIfAny();
    return new PromptInputs(
        task.definition(), prompted.orElseThrow(), checkpoint, manifest, ofPretrain);
  }

  private static Optional<String> promptsFault(KnownTask task, Optional<PromptedTask> prompted) {
    if (prompted.isEmpty()) {
      return Optional.of(
          "is of kind "
              + task.definition().kind()
              + ", which has no prompts; weights are for image-classification and"
              + " multi-label-classification");
    }
    List<String> prompts = prompted.get().prompts();
    if (prompts.size() < 2) {
      return Optional.of(
          "has one prompt only, '"
              + prompts.getFirst()
              + "', which counts for all; revise the task with two or more");
    }
    int texts = prompts.size() * prompted.get().labels().size();
    return texts <= MOST_TEXTS
        ? Optional.empty()
        : Optional.of(
            "has "
                + prompts.size()
                + " prompts for "
                + prompted.get().labels().size()
                + " labels, "
                + texts
                + " texts; at most "
                + MOST_TEXTS
                + " can be weighed: revise it with fewer prompts");
  }

  private static void enough(Faults faults, String field, @Nullable DatasetVersion version) {
    if (version != null && version.samples() < LEAST_IMAGES) {
      faults.add(
          field,
          "has "
              + version.samples()
              + " images; at least "
              + LEAST_IMAGES
              + " are needed to tell prompts apart: take a larger version");
    }
  }

  private static Optional<String> pretrainFault(PromptWeightingCreation wanted) {
    boolean needed = wanted.debias() == Debias.PRETRAIN || wanted.debias() == Debias.BOTH;
    if (needed == (wanted.pretrainVersion() != null)) {
      return Optional.empty();
    }
    return Optional.of(
        needed
            ? "is missing; debias "
                + wanted.debias()
                + " needs a data-set version with images of any kind"
            : "is not looked at by debias " + wanted.debias() + "; leave it out, or ask for BOTH");
  }
}
