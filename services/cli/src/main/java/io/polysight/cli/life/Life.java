package io.polysight.cli.life;

import io.polysight.contracts.datasets.DatasetSource.Scenes;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.contracts.models.Gate;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One model through its whole life: register data and tasks, train jointly, let evaluations decide,
 * serve, and ask what nobody trained for.
 */
public final class Life {
  private static final String CHAMPION = "champion";
  private static final String CLASS = "class";

  private final Platform platform;
  private final Narrator narrator;
  private final String team;
  private final LifeScale scale;
  private final String suffix;

  /**
   * @param suffix ends every name, so that a life can be lived again beside the former ones
   */
  public Life(Platform platform, Narrator narrator, String team, LifeScale scale, String suffix) {
    this.platform = platform;
    this.narrator = narrator;
    this.team = team;
    this.scale = scale;
    this.suffix = suffix;
  }

  /** What happened. */
  public record Story(
      Model model,
      TrainingJob job,
      ModelVersion version,
      Map<String, EvaluationRun> evaluations,
      RegisteredTask unseenTask,
      EvaluationRun unseen,
      Duration toFirstPrediction,
      PredictionResponse firstPrediction,
      String shown) {}

  /** Lives it; returns when the new task has its score. */
  public Story live() {
    narrator.step(
        "Registering data: scenes without the "
            + LifeScale.UNSEEN_PAIRS.size()
            + " pairs kept out");
    DatasetVersion many =
        platform.dataset(
            name("scenes"),
            scenes(scale.seed(), scale.captioned(), 3, LifeScale.UNSEEN_PAIRS, null),
            scale.patience());
    DatasetVersion single =
        platform.dataset(
            name("single-objects"),
            scenes(scale.seed() + 1, scale.labelled(), 1, LifeScale.UNSEEN_PAIRS, null),
            scale.patience());
    DatasetVersion unseen =
        platform.dataset(
            name("unseen-pairs"),
            scenes(
                scale.seed() + 2, Map.of("test", scale.unseen()), 1, null, LifeScale.UNSEEN_PAIRS),
            scale.patience());

    narrator.step("Registering tasks");
    RegisteredTask captions = platform.task(name("captions"), new Captioning(28, 2));
    RegisteredTask retrieval =
        platform.task(name("retrieval"), new ImageTextRetrieval(List.of(), 10));
    RegisteredTask colours = platform.task(name("colours"), classes(single, "colour"));
    RegisteredTask shapes = platform.task(name("shapes"), classes(single, "shape"));
    RegisteredTask pairs =
        platform.task(name("seen-pairs"), new ImageClassification(seen(single), null));

    Model model = platform.model(scale.model(suffix));
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put(
        "seen classes", platform.benchmark(name("seen-pairs"), model, pairs, single, CLASS));
    benchmarks.put(
        "retrieval", platform.benchmark(name("retrieval"), model, retrieval, many, null));
    benchmarks.put("captions", platform.benchmark(name("captions"), model, captions, many, null));
    platform.alias(
        model,
        CHAMPION,
        new AliasPolicy(
            List.of(
                new Gate(
                    Objects.requireNonNull(benchmarks.get("seen classes")).id(),
                    "accuracy",
                    scale.gate(),
                    null)),
            true,
            null));

    narrator.step("Training one model on all tasks");
    TrainingJob job =
        platform.finished(
            platform.submit(
                new JobSubmission(
                    team,
                    name("joint"),
                    model.name(),
                    scale.recipe(),
                    scale.overrides(),
                    List.of(
                        entry(captions, many, null, scale.captionWeight()),
                        entry(retrieval, many, null, scale.retrievalWeight()),
                        entry(pairs, single, CLASS, scale.classWeight()),
                        entry(colours, single, "colour", scale.colourWeight()),
                        entry(shapes, single, "shape", scale.shapeWeight())),
                    null)),
            scale.patience());
    ModelVersion version = platform.versionOf(model, job, scale.patience());

    Map<String, EvaluationRun> evaluations = new LinkedHashMap<>();
    benchmarks.forEach((what, benchmark) -> {
      narrator.step("Evaluating: " + what);
      evaluations.put(what, platform.scores(benchmark, version, scale.patience()));
    });
    narrator.step("Waiting for the gate to promote the version and for it to serve");
    platform.serving(version, scale.patience());

    narrator.step("Asking what nobody trained for");
    Shown shown = shown(unseen);
    long asked = System.nanoTime();
    RegisteredTask newTask =
        platform.task(name("unseen-pairs"), new ImageClassification(LifeScale.UNSEEN_PAIRS, null));
    PredictionResponse first =
        platform.predict(model.name(), shown.image(), List.of(new Ask(newTask.id(), null, null)));
    Duration toFirst = Duration.ofNanos(System.nanoTime() - asked);

    Benchmark zeroShot = platform.benchmark(name("unseen-pairs"), model, newTask, unseen, CLASS);
    platform.evaluate(zeroShot, version);
    EvaluationRun scored = platform.scores(zeroShot, version, scale.patience());
    return new Story(
        model, job, version, evaluations, newTask, scored, toFirst, first, shown.label());
  }

  private record Shown(byte[] image, String label) {}

  private Shown shown(DatasetVersion data) {
    var sample =
        platform
            .client()
            .get("/dataset-versions/" + data.id() + "/samples?split=test&limit=1", SamplePage.class)
            .items()
            .getFirst();
    byte[] image =
        platform
            .client()
            .bytes("/dataset-versions/" + data.id() + "/samples/" + sample.id() + "/image");
    return new Shown(image, Objects.requireNonNull(sample.annotations().labels().get(CLASS)));
  }

  /** As much of a page of samples as is needed here. */
  record SamplePage(List<Sample> items, @Nullable String next) {
    record Sample(String id, Labels annotations) {}

    record Labels(Map<String, String> labels) {}
  }

  private String name(String what) {
    return what + "-" + suffix;
  }

  private static Scenes scenes(
      long seed,
      Map<String, Integer> splits,
      int most,
      @Nullable List<String> without,
      @Nullable List<String> only) {
    return new Scenes(seed, splits, null, 1, most, without, only);
  }

  private static ImageClassification classes(DatasetVersion data, String space) {
    return new ImageClassification(
        Objects.requireNonNull(data.labelSpaces().get(space)).names(), null);
  }

  private static List<String> seen(DatasetVersion data) {
    return classes(data, CLASS).labels().stream()
        .filter(pair -> !LifeScale.UNSEEN_PAIRS.contains(pair))
        .toList();
  }

  private static MixtureEntry entry(
      RegisteredTask task, DatasetVersion data, @Nullable String space, double weight) {
    return new MixtureEntry(task.id(), task.revision(), data.id(), space, weight, null);
  }
}
