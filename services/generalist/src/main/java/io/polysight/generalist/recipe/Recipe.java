package io.polysight.generalist.recipe;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.PairLossChoice;
import io.polysight.generalist.model.PairLosses;
import io.polysight.generalist.model.ProposalChoice;
import io.polysight.generalist.sampling.Samplers;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.nn.Precision;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that decides a run besides the data. Two runs of equal recipes on equal data and the
 * same machine write the same bytes.
 *
 * @param profile name of the sizes it started from: nano, base or large
 * @param architecture the sizes
 * @param steps updates in all
 * @param seed of initial weights, sampling and order
 * @param threads threads one operator may use; sums are split by it, so it is part of the run
 * @param replicas models that share each batch, each on {@code threads} of its own; their sums are
 *     added in order, so it is part of the run
 * @param precision of the linear maps
 * @param vocabularySize tokens of the tokenizer learnt from the mixture, at most
 * @param batch samples per step, by task name or kind of task; {@code default} for the others
 * @param learningRate its course
 * @param taskRates learning rates of single tasks, by name
 * @param augment changes to training images of single tasks, by name
 * @param optimizer the update rule
 * @param sampler which tasks each step trains, see {@link Samplers}
 * @param pairLoss the loss of image-text pairs, see {@link PairLosses}
 * @param pairBias where the bias of the sigmoid pair loss starts
 * @param microBatch pairs that are embedded at once, while the loss compares all of a batch; 0: all
 * @param longCaptions what happens to captions longer than the context: {@code cut}, or {@code
 *     refuse} before the first step
 * @param averageDecay d of the moving average of the weights, which is then what checkpoints hold
 *     (a ← d a + (1 - d) w); 0: the weights themselves
 * @param checkpointing what is computed again on the way back instead of kept, to save memory:
 *     {@code none}, or {@code blocks} (the inside of each transformer block)
 * @param labelSmoothing share of the target's probability spread over all candidates
 * @param checkpointEvery steps between checkpoints; the last step always writes one
 * @param keepCheckpoints how many of the newest checkpoints stay
 */
public record Recipe(
    String profile,
    Architecture architecture,
    int steps,
    long seed,
    int threads,
    int replicas,
    Precision precision,
    int vocabularySize,
    Map<String, Integer> batch,
    LearningRate learningRate,
    Map<String, TaskRate> taskRates,
    Map<String, Augmentation> augment,
    OptimizerChoice optimizer,
    String sampler,
    String pairLoss,
    double pairBias,
    int microBatch,
    String longCaptions,
    double averageDecay,
    String checkpointing,
    double labelSmoothing,
    int checkpointEvery,
    int keepCheckpoints) {
  public static final String DEFAULT_BATCH = "default";
  private static final String CUT = "cut";
  private static final String REFUSE = "refuse";
  private static final String NO_CHECKPOINTING = "none";
  private static final String BLOCKS = "blocks";
  private static final int MAX_BATCH = 65_536;

  public Recipe {
    batch = Map.copyOf(batch);
    taskRates = Map.copyOf(taskRates);
    augment = Map.copyOf(augment);
    var faults = new Faults();
    architecture.check(faults);
    faults.range("steps", steps, 1, 100_000_000);
    faults.range("threads", threads, 1, 1024);
    faults.range("replicas", replicas, 1, 256);
    faults.range("vocabularySize", vocabularySize, BytePairTokenizer.SMALLEST, 1_000_000);
    if (!batch.containsKey(DEFAULT_BATCH)) {
      faults.add("batch", "says nothing of 'default'; give the batch size of tasks not named");
    }
    batch.forEach((task, size) -> faults.range("batch." + task, size, 1, MAX_BATCH));
    learningRate.check(faults, steps);
    taskRates.forEach((task, rate) -> rate.check(faults, "taskRates." + task));
    augment.forEach((task, changes) -> changes.check(faults, "augment." + task));
    optimizer.check(faults);
    oneOf(faults, "sampler", sampler, Samplers.names());
    if (Samplers.ofSeveralTasks(sampler)) {
      checkWithoutTasks(faults, sampler, optimizer, taskRates);
    }
    if (sampler.equals(Samplers.TOGETHER) && microBatch > 0) {
      faults.add(
          "microBatch",
          microBatch
              + " pairs would be embedded at once, but together encodes all images of a step once;"
              + " leave it 0, or take another sampler");
    }
    oneOf(faults, "pairLoss", pairLoss, PairLosses.names());
    if (!(pairBias >= -100 && pairBias <= 100)) {
      faults.add("pairBias", pairBias + " is outside -100 to 100");
    }
    oneOf(faults, "longCaptions", longCaptions, Set.of(CUT, REFUSE));
    faults.range("microBatch", microBatch, 0, MAX_BATCH);
    if (!(averageDecay >= 0 && averageDecay < 1)) {
      faults.add("averageDecay", averageDecay + " is outside 0 to below 1");
    }
    oneOf(faults, "checkpointing", checkpointing, Set.of(NO_CHECKPOINTING, BLOCKS));
    if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
      faults.add("labelSmoothing", labelSmoothing + " is outside 0 to below 1");
    }
    faults.range("checkpointEvery", checkpointEvery, 1, 100_000_000);
    faults.range("keepCheckpoints", keepCheckpoints, 1, 10_000);
    faults.throwIfAny();
  }

  private static void checkWithoutTasks(
      Faults faults, String sampler, OptimizerChoice optimizer, Map<String, TaskRate> taskRates) {
    String reason = sampler + " steps belong to no task";
    if (optimizer.name().equals(OptimizerChoice.BALANCING)) {
      faults.add(
          "sampler",
          reason + ", but mt-adamw balances by task; take proportional, or the optimizer adamw");
    }
    if (!taskRates.isEmpty()) {
      faults.add(
          "taskRates", reason + ", so none can have a rate of its own; take another sampler");
    }
  }

  /** The loss of pairs. */
  public PairLossChoice pairs() {
    return new PairLossChoice(pairLoss, pairBias);
  }

  /** Adds a fault where this recipe leaves off what a task needs. */
  public void fits(Faults faults, String field, Task task) {
    boolean ofRegions = task instanceof RegionTask || task instanceof ReferringExpressionGrounding;
    if (ofRegions && !architecture.proposals().on()) {
      faults.add(field, ProposalChoice.missing(task.kind()));
    }
  }

  /** Whether captions longer than the context end the run before it starts. */
  public boolean refusesLongCaptions() {
    return longCaptions.equals(REFUSE);
  }

  /** Whether the inside of blocks is computed again on the way back. */
  public boolean checkpointsBlocks() {
    return checkpointing.equals(BLOCKS);
  }

  /** Samples per step of a task: as its name says, else its kind, else the default. */
  public int batchOf(String name, Task task) {
    return Stream.of(name, task.kind(), DEFAULT_BATCH)
        .map(batch::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(1);
  }

  static void oneOf(Faults faults, String field, String name, Set<String> known) {
    if (!known.contains(name)) {
      faults.add(
          field, "'" + name + "' is not known" + Suggestion.of(name, known) + "; known: " + known);
    }
  }
}
