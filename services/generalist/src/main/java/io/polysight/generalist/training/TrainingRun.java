package io.polysight.generalist.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.checkpoint.RunState;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.objective.Objective;
import io.polysight.generalist.objective.Objectives;
import io.polysight.generalist.objective.Settings;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.replica.ReplicaThreads;
import io.polysight.generalist.sampling.Sampler;
import io.polysight.generalist.sampling.Samplers;
import io.polysight.generalist.sampling.TaskTurns;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.Optimizer;
import io.polysight.nn.optimizer.TaskShare;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The moving parts of one run, put together from its card. */
final class TrainingRun implements AutoCloseable {
  private final NDManager root;
  private final ModelCard card;
  private final Mixture mixture;
  private final int[] groups;
  private final Kernels kernels;
  private final Parameters parameters;
  private final Optimizer optimizer;
  private final ReplicaThreads replicas;
  private final StepRunner steps;
  private final Averages averages;
  private final BatchStream batches;
  private final InterferenceProbe interference;

  /**
   * @param root owns all that outlives a step
   * @param first the number of the first step, from 0
   */
  TrainingRun(NDManager root, ModelCard card, Mixture mixture, long first) {
    Recipe recipe = card.recipe();
    this.root = root;
    this.card = card;
    this.mixture = mixture;
    groups = SampleGroups.of(mixture, recipe);
    kernels =
        Kernels.open(root, GeneralistKernels.SOURCE, GradientNorms.SOURCE, InterferenceProbe.SOURCE)
            .with(recipe.precision());
    parameters = Parameters.create(kernels, root, recipe.seed());
    Tokenizer tokenizer = card.tokenizer().build();
    Function<Parameters, GeneralistModel> build =
        in ->
            new GeneralistModel(recipe.architecture(), recipe.pairs(), card.kinds(), tokenizer, in);
    GeneralistModel model = build.apply(parameters);
    int threads = recipe.threads() * recipe.replicas();
    optimizer = recipe.optimizer().build(kernels, parameters, shares(), threads);
    replicas =
        new ReplicaThreads(
            root, kernels, model, parameters, build, recipe.replicas(), recipe.checkpointsBlocks());
    steps =
        new StepRunner(
            root,
            kernels,
            model,
            replicas,
            optimizer,
            parameters.trainable(),
            mixture,
            recipe.sampler().equals(Samplers.TOGETHER),
            recipe.seed(),
            this::samples);
    averages = new Averages(kernels, parameters, recipe.averageDecay(), root);
    batches = new BatchStream(turns(first), objectives(tokenizer, model));
    interference =
        new InterferenceProbe(
            root, kernels, replicas, mixture, batches, batchSizes(), recipe.seed());
  }

  private List<Objective> objectives(Tokenizer tokenizer, GeneralistModel model) {
    Recipe recipe = card.recipe();
    var settings =
        new Settings(
            card.preprocessing(),
            tokenizer,
            card.vocabulary(),
            recipe.architecture().text().maxTokens(),
            recipe.microBatch(),
            recipe.labelSmoothing(),
            recipe.augment(),
            model.findsRegions() ? model.proposals().maskSide() : 0,
            recipe.architecture().proposals().noisedGroups());
    List<Objective> objectives = new ArrayList<>();
    for (MixtureTask task : mixture.tasks()) {
      int batchSize = recipe.batchOf(task.name(), task.task());
      int walk = groups[objectives.size()];
      objectives.add(Objectives.of(task, walk, batchSize, recipe.seed(), settings));
    }
    return objectives;
  }

  private List<String> samples(Turn turn) {
    MixtureTask task = mixture.tasks().get(turn.task());
    Recipe recipe = card.recipe();
    return Objectives.samples(
        task, groups[turn.task()], recipe.batchOf(task.name(), task.task()), recipe.seed(), turn);
  }

  private double[] samplingWeights() {
    return mixture.tasks().stream().mapToDouble(MixtureTask::samplingWeight).toArray();
  }

  /** What each task is to the optimizer. */
  private Map<String, TaskShare> shares() {
    double[] ratios = Samplers.ratios(card.recipe().sampler(), samplingWeights());
    Map<String, TaskShare> shares = new LinkedHashMap<>();
    for (MixtureTask task : mixture.tasks()) {
      shares.put(task.name(), new TaskShare(ratios[shares.size()], task.lossWeight()));
    }
    return shares;
  }

  private TaskTurns turns(long step) {
    Recipe recipe = card.recipe();
    Sampler sampler = Samplers.named(recipe.sampler(), samplingWeights(), groups, recipe.seed());
    return new TaskTurns(sampler, batchSizes(), step);
  }

  private int[] batchSizes() {
    return mixture.tasks().stream()
        .mapToInt(task -> card.recipe().batchOf(task.name(), task.task()))
        .toArray();
  }

  Kernels kernels() {
    return kernels;
  }

  StepRunner steps() {
    return steps;
  }

  Averages averages() {
    return averages;
  }

  InterferenceProbe interference() {
    return interference;
  }

  BatchStream batches() {
    return batches;
  }

  void restore(CheckpointFolder saved) throws IOException {
    RunState state = saved.state();
    if (!state.equals(state(state.step()))) {
      throw new IOException(
          saved.path()
              + " cannot be continued: its samplers stand elsewhere than this version's"
              + " would after "
              + state.step()
              + " steps");
    }
    try (NDManager scope = root.newSubManager()) {
      Map<String, NDArray> others =
          averages.restore(saved.parameters(kernels, scope), saved.optimizer(kernels, scope));
      optimizer.restore(others);
    }
  }

  /** What a checkpoint after {@code step} updates holds; the tensors are the live ones. */
  CheckpointFolder.Content content(long step) {
    Map<String, NDArray> toContinue = new LinkedHashMap<>(optimizer.state());
    toContinue.putAll(averages.state());
    return new CheckpointFolder.Content(
        averages.weights(), toContinue, state(step), card.atStep(step));
  }

  private RunState state(long step) {
    long[] seen = turns(step).samplesSeen();
    Map<String, Long> samplesSeen = new LinkedHashMap<>();
    for (MixtureTask task : mixture.tasks()) {
      samplesSeen.put(task.name(), seen[samplesSeen.size()]);
    }
    return new RunState(
        step, card.recipe().seed(), RunState.RANDOM, card.recipe().sampler(), samplesSeen);
  }

  @Override
  public void close() {
    batches.close();
    replicas.close();
  }
}
