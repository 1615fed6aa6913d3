package io.polysight.cli.bench;

import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.objective.Objectives;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.generalist.objective.Settings;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.replica.ReplicaThreads;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Parameters;
import io.polysight.nn.optimizer.Optimizer;
import io.polysight.nn.optimizer.TaskShare;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Training steps of each kind of task on one batch of scenes each, without replicas. */
final class TaskSteps implements AutoCloseable {
  static final String CLASSIFICATION = "classification";
  static final String SEGMENTATION = "segmentation";

  private final ProfileRun run;
  private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();
  private final Optimizer optimizer;
  private final ReplicaThreads replicas;

  /**
   * One update.
   *
   * @param wall seconds from the batch to the new weights
   * @param cpu CPU seconds in them
   * @param update CPU seconds of the optimizer in these
   * @param mostMegabytes the most that the process held meanwhile
   */
  record Step(double loss, double wall, double cpu, double update, double mostMegabytes) {}

  /**
   * @param images in each batch
   */
  TaskSteps(ProfileRun run, int images) throws IOException {
    this.run = run;
    Recipe recipe = run.recipe();
    GeneralistModel model = run.model();
    ListedExamples scenes = SceneExamples.of(images, recipe.architecture().image().size());
    Map<String, Task> tasks = tasks(model);
    Map<String, TaskShare> shares = new LinkedHashMap<>();
    tasks.keySet().forEach(name -> shares.put(name, new TaskShare(1.0 / tasks.size(), 1)));
    for (Map.Entry<String, Task> task : tasks.entrySet()) {
      var turn = new MixtureTask(task.getKey(), task.getValue(), 1, 1, scenes);
      batches.put(
          task.getKey(),
          Objectives.of(turn, 0, images, 0, settings(run, scenes)).prepare(new Turn(0, 0, 0, 1)));
    }
    optimizer = recipe.optimizer().build(run.kernels(), run.parameters(), shares, recipe.threads());
    Function<Parameters, GeneralistModel> none =
        in -> {
          throw new IllegalStateException("one replica needs no copy");
        };
    replicas =
        new ReplicaThreads(
            run.root(),
            run.kernels(),
            model,
            run.parameters(),
            none,
            1,
            recipe.checkpointsBlocks());
  }

  private static Map<String, Task> tasks(GeneralistModel model) {
    Map<String, Task> tasks = new LinkedHashMap<>();
    tasks.put(CLASSIFICATION, new ImageClassification(SceneExamples.COLOURS, null));
    tasks.put("retrieval", new ImageTextRetrieval(null, null));
    tasks.put("captioning", new Captioning(20, 2));
    if (model.findsRegions()) {
      tasks.put(SEGMENTATION, new InstanceSegmentation(SceneExamples.COLOURS, null, null));
    }
    return tasks;
  }

  private static Settings settings(ProfileRun run, ListedExamples scenes) throws IOException {
    Recipe recipe = run.recipe();
    Tokenizer tokenizer = run.tokenizer();
    return new Settings(
        Preprocessing.square(recipe.architecture().image().size()),
        tokenizer,
        Vocabulary.of(tokenizer, scenes.texts()),
        recipe.architecture().text().maxTokens(),
        0,
        recipe.labelSmoothing(),
        Map.of(),
        run.model().findsRegions() ? run.model().proposals().maskSide() : 0,
        recipe.architecture().proposals().noisedGroups());
  }

  List<String> tasks() {
    return List.copyOf(batches.keySet());
  }

  /**
   * @param number of the step, which decides the noise of gates
   */
  Step step(String task, long number) throws IOException {
    PreparedBatch batch = batches.get(task);
    if (batch == null) {
      throw new IllegalArgumentException("no task '" + task + "'; there are " + tasks());
    }
    ResidentMemory.restart();
    long wall = System.nanoTime();
    long cpu = CpuTime.of(run.threads());
    double loss = replicas.step(Variation.of(0, number), team -> batch.accumulate(team, 1));
    long updating = CpuTime.of(run.threads());
    optimizer.step(task, run.recipe().learningRate().peak());
    long done = CpuTime.of(run.threads());
    return new Step(
        loss,
        (System.nanoTime() - wall) / 1e9,
        (done - cpu) / 1e9,
        (done - updating) / 1e9,
        ResidentMemory.most());
  }

  @Override
  public void close() {
    replicas.close();
  }
}
