package io.polysight.cli.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.objective.ImageBatch;
import io.polysight.generalist.objective.Objectives;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.generalist.objective.Settings;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.replica.ReplicaThreads;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.Optimizer;
import io.polysight.nn.optimizer.TaskShare;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A model of a recipe's sizes and two scenes to train it on. */
final class ProfileRun implements AutoCloseable {
  /** Where the parameters of the parts lie. */
  static final List<String> PARTS = List.of("image", "text", "decoder", "proposals");

  private static final int IMAGES = 2;
  private static final String COLOUR = "colour";
  private static final List<String> COLOURS =
      List.of("red", "green", "blue", "yellow", "purple", "orange", "cyan", "pink");

  private final Recipe recipe;
  private final NDManager root;
  private final Kernels kernels;
  private final Parameters parameters;
  private final GeneralistModel model;
  private final FullTokenizer tokenizer;

  /** One update. */
  record Step(double seconds, double loss) {}

  ProfileRun(Recipe recipe) {
    this.recipe = recipe;
    Torch.start(Runtime.getRuntime().availableProcessors());
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE);
    parameters = Parameters.create(kernels, root, recipe.seed());
    tokenizer = new FullTokenizer(new BytePairTokenizer(List.of()), recipe.vocabularySize());
    model = new GeneralistModel(recipe.architecture(), recipe.pairs(), tokenizer, parameters);
  }

  long parameters(String part) {
    return part.isEmpty() ? parameters.count() : parameters.at(part).count();
  }

  double forwardSeconds() {
    RgbImage image = scenes().examples().getFirst().image();
    ImageBatch batch = ImageBatch.of(preprocessing(), List.of(image));
    long start = System.nanoTime();
    try (NDManager scope = root.newSubManager()) {
      Torch.inference();
      NDArray pixels = batch.upload(kernels, scope);
      model.representation(kernels, model.encodeImages(kernels, pixels)).toFloatArray();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Trains one step of each task and tells of it. */
  void steps(BiConsumer<String, Step> told) throws IOException {
    Map<String, Task> tasks = new LinkedHashMap<>();
    tasks.put("classification", new ImageClassification(COLOURS, null));
    tasks.put("retrieval", new ImageTextRetrieval(null, null));
    tasks.put("captioning", new Captioning(20, 2));
    if (model.findsRegions()) {
      tasks.put("segmentation", new InstanceSegmentation(COLOURS, null, null));
    }
    Map<String, TaskShare> shares = new LinkedHashMap<>();
    tasks.keySet().forEach(name -> shares.put(name, new TaskShare(1.0 / tasks.size(), 1)));
    Optimizer optimizer = recipe.optimizer().build(kernels, parameters, shares, recipe.threads());
    Function<Parameters, GeneralistModel> none =
        in -> {
          throw new IllegalStateException("one replica needs no copy");
        };
    try (var replicas = new ReplicaThreads(root, kernels, model, parameters, none, 1)) {
      for (Map.Entry<String, Task> task : tasks.entrySet()) {
        PreparedBatch batch = batch(task.getKey(), task.getValue());
        long start = System.nanoTime();
        double loss = replicas.step(Variation.of(0, 0), team -> batch.accumulate(team, 1));
        optimizer.step(task.getKey(), recipe.learningRate().peak());
        told.accept(task.getKey(), new Step((System.nanoTime() - start) / 1e9, loss));
      }
    }
  }

  private PreparedBatch batch(String name, Task task) throws IOException {
    ListedExamples scenes = scenes();
    var settings =
        new Settings(
            preprocessing(),
            tokenizer,
            Vocabulary.of(tokenizer, scenes.texts()),
            recipe.architecture().text().maxTokens(),
            0,
            recipe.labelSmoothing(),
            Map.of(),
            model.findsRegions() ? model.proposals().maskSide() : 0,
            recipe.architecture().proposals().noisedGroups());
    return Objectives.of(new MixtureTask(name, task, 1, 1, scenes), 0, IMAGES, 0, settings)
        .prepare(new Turn(0, 0, 0, 1));
  }

  private Preprocessing preprocessing() {
    return Preprocessing.square(recipe.architecture().image().size());
  }

  private ListedExamples scenes() {
    int side = recipe.architecture().image().size();
    var spec =
        new SceneSpec(
            0, side, 1, 1, null, null, null, null, List.of(new SplitSpec("train", IMAGES, null)));
    var generator = new SceneGenerator(spec);
    return new ListedExamples(
        Stream.iterate(0, i -> i < IMAGES, i -> i + 1)
            .map(i -> example(generator.scene("train", i)))
            .toList(),
        "scenes");
  }

  private static Example example(Scene scene) {
    List<AnnotatedObject> coloured =
        scene.annotations().objects().stream()
            .map(o ->
                new AnnotatedObject(
                    Map.of(COLOUR, Objects.requireNonNull(o.labels().get(COLOUR))),
                    o.box(),
                    o.mask(),
                    null,
                    null))
            .toList();
    return new Example(
        scene.image(),
        scene.annotations().captions(),
        scene.annotations().labels().get(COLOUR),
        coloured);
  }

  /** The most this process has held, from Linux's proc files; NaN elsewhere. */
  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    }
  }

  @Override
  public void close() {
    root.close();
  }
}
