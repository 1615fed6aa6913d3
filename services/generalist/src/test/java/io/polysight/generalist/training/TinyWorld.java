package io.polysight.generalist.training;

import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Question;
import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.model.ImageEncoderConfig;
import io.polysight.generalist.model.SwinChoice;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.SplitSpec;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forty scenes of 24 pixels and a model that trains on them in moments. */
public final class TinyWorld {
  public static final List<String> COLOURS =
      List.of("red", "green", "blue", "yellow", "purple", "orange", "cyan", "pink");

  /** All that is answered to questions about scenes of one object. */
  public static final List<String> ANSWERS =
      Stream.concat(
              COLOURS.stream(),
              Stream.of(
                  "circle",
                  "square",
                  "triangle",
                  "cross",
                  "ring",
                  "star",
                  "zero",
                  "one",
                  "yes",
                  "no"))
          .toList();

  private TinyWorld() {}

  public static Recipe recipe(int steps, int threads, String more) {
    return recipe(steps, threads, Variant.PLAIN, more);
  }

  /** What a recipe says besides of the image encoder, the decoder and the architecture. */
  public record Variant(String image, String decoder, String architecture) {
    public static final Variant PLAIN = new Variant("", "", "");
    public static final Variant ROUTED =
        new Variant("", ", experts: {name: attribute, count: 4}", "");
    public static final Variant FLEXIBLE =
        new Variant(", patchEmbed: flexible, patches: [4, 6, 8, 12]", "", "");
    public static final Variant PARALLEL = new Variant("", "", "block: parallel");
    public static final Variant HIERARCHICAL =
        new Variant(
            ", encoder: swin, swin: {patch: 2, dim: 8, depths: [1, 2, 1], heads: [1, 2, 4], window: 3}",
            "",
            "");
    public static final Variant AVERAGE = new Variant("", "", "readOut: average");
    public static final Variant REGIONS =
        new Variant(
            "",
            "",
            "proposals: {name: mask-dino, candidates: 6, kept: 4, depth: 2, heads: 2, mlp: 32}");
  }

  public static Recipe recipe(int steps, int threads, Variant variant, String more) {
    return RecipeReader.parse(
        """
        profile: nano
        architecture:
          width: 32
          image: {size: 24, patch: 8, depth: 1, heads: 2, mlp: 32%s}
          text: {maxTokens: 32, depth: 1, heads: 2, mlp: 32}
          decoder: {depth: 2, heads: 2, mlp: 32%s}
          %s
        batch: {default: 4}
        vocabularySize: 320
        learningRate: {peak: 1.0e-3, warmUp: 2, floor: 1.0e-5}
        steps: %d
        threads: %d
        %s
        """
            .formatted(variant.image, variant.decoder, variant.architecture, steps, threads, more));
  }

  /** A plain encoder's sizes. */
  public static ImageEncoderConfig plainEncoder(
      int size, int patch, int depth, int heads, int mlp, String patchEmbed, List<Integer> sides) {
    SwinChoice unread = recipe(3, 1, "").architecture().image().swin();
    return new ImageEncoderConfig(
        size, patch, depth, heads, mlp, patchEmbed, sides, "plain", unread, "crop");
  }

  public static Mixture mixture() {
    List<Example> examples = examples("train", 40);
    return new Mixture(
        List.of(
            new MixtureTask(
                "colours",
                new ImageClassification(COLOURS, List.of("{}", "a {} thing")),
                1,
                1,
                new ListedExamples(examples, "tiny")),
            new MixtureTask(
                "retrieval",
                new ImageTextRetrieval(null, null),
                1,
                0.5,
                new ListedExamples(examples, "tiny")),
            new MixtureTask(
                "captions", new Captioning(20, 2), 1, 1, new ListedExamples(examples, "tiny"))));
  }

  public static List<Example> examples(String split, int count) {
    return scenes(split, count).stream().map(TinyWorld::example).toList();
  }

  private static List<Scene> scenes(String split, int count) {
    var spec =
        new SceneSpec(
            3, 24, 1, 1, null, null, null, null, List.of(new SplitSpec(split, count, null)));
    var generator = new SceneGenerator(spec);
    return IntStream.range(0, count).mapToObj(i -> generator.scene(split, i)).toList();
  }

  /** Detection, segmentation and classification of colours. */
  public static Mixture regions(List<Example> examples) {
    var memory = new ListedExamples(examples, "tiny");
    return new Mixture(
        List.of(
            new MixtureTask("boxes", new ObjectDetection(COLOURS, null, null), 1, 1, memory),
            new MixtureTask("masks", new InstanceSegmentation(COLOURS, null, null), 1, 1, memory),
            new MixtureTask("colours", new ImageClassification(COLOURS, null), 1, 1, memory)));
  }

  /** Questions with answers to choose from, questions with open answers, and statements. */
  public static Mixture questions(int count) {
    List<Scene> scenes = scenes("train", count);
    Task choosing = new VisualQuestionAnswering(null, ANSWERS, null, null);
    Task writing = new VisualQuestionAnswering(null, null, 4, 2);
    return new Mixture(
        List.of(
            asking("questions", choosing, scenes, s -> s.annotations().questions()),
            asking("open", writing, scenes, s -> s.annotations().questions()),
            asking("statements", new Verification(null), scenes, TinyWorld::statements)));
  }

  private static MixtureTask asking(
      String name, Task task, List<Scene> scenes, Function<Scene, List<Question>> asked) {
    List<Example> examples =
        scenes.stream().map(scene -> Example.asked(scene.image(), asked.apply(scene))).toList();
    return new MixtureTask(name, task, 1, 1, new ListedExamples(examples, "tiny"));
  }

  private static List<Question> statements(Scene scene) {
    return scene.annotations().statements().stream()
        .map(s -> new Question(s.statement(), String.valueOf(s.holds()), s.kind()))
        .toList();
  }

  /** Scenes of two things, each referred to, with the colours that occur. */
  public static List<Example> referred(int count) {
    var spec =
        new SceneSpec(
                3, 24, 2, 2, null, null, null, null, List.of(new SplitSpec("train", count, null)))
            .withReferringExpressions();
    var generator = new SceneGenerator(spec);
    var colours = new LabelSpace("colour", COLOURS, true);
    return IntStream.range(0, count)
        .mapToObj(i -> generator.scene("train", i))
        .map(scene ->
            Example.referred(
                scene.image(),
                scene.annotations().objects(),
                KnownLabels.of(colours, scene.annotations()),
                scene.annotations().expressions()))
        .toList();
  }

  /** Which thing is meant, and which colours occur. */
  public static Mixture grounding(List<Example> examples) {
    var memory = new ListedExamples(examples, "tiny");
    return new Mixture(
        List.of(
            new MixtureTask("meant", new ReferringExpressionGrounding(null), 2, 1, memory),
            new MixtureTask(
                "occur", new MultiLabelClassification(COLOURS, null, null), 1, 1, memory)));
  }

  private static Example example(Scene scene) {
    return new Example(
        scene.image(),
        scene.annotations().captions(),
        scene.annotations().labels().get("colour"),
        scene.annotations().objects().stream().map(TinyWorld::coloured).toList());
  }

  private static AnnotatedObject coloured(AnnotatedObject object) {
    return new AnnotatedObject(
        Map.of("colour", object.labels().get("colour")), object.box(), object.mask(), null, null);
  }
}
