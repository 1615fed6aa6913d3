package io.polysight.generalist.experiment;

import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.DatasetExamples;
import io.polysight.generalist.mixture.LocatedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.mixture.MultiLabelExamples;
import io.polysight.generalist.mixture.ReferredExamples;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.generalist.training.Trainer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.ReferringExpressionGrounding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Figures of the shipped recipe {@code nano-regions}: one model learns boxes, masks, referring
 * expressions, classes, colours that occur, captions and their retrieval from generated scenes, and
 * is asked about scenes it never saw.
 *
 * <p>Arguments: a work folder, and optionally a recipe file, and optionally a checkpoint folder,
 * which is then only measured. A run that was stopped continues.
 */
public final class RegionsExperiment {
  private static final int CAPTIONED_SCENES = 6_000;
  private static final int LABELLED_SCENES = 4_000;

  private RegionsExperiment() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Recipe recipe =
        arguments.length > 1
            ? RecipeReader.read(Path.of(arguments[1]))
            : RecipeReader.shipped("nano-regions");
    int size = recipe.architecture().image().size();
    ScenesData data = ScenesData.generate(folder, CAPTIONED_SCENES, LABELLED_SCENES, size);
    long start = System.nanoTime();
    Path checkpoint =
        arguments.length > 2
            ? Path.of(arguments[2])
            : new Trainer(
                    recipe, mixture(data), folder.resolve("run"), new PrintedLosses(), Map.of())
                .run();
    System.out.printf("trained for %.0f s%n", (System.nanoTime() - start) / 1e9);
    RegionsFigures.measure(checkpoint, data)
        .forEach((name, value) -> System.out.println(name + ": " + value));
  }

  /** Regions twice in three steps; the rest keeps images and texts together. */
  private static Mixture mixture(ScenesData data) throws IOException {
    List<String> pairs = ScenesData.seenPairs();
    var boxes = LocatedExamples.boxes(data.captioned(), Sample.TRAIN, "class");
    var masks = LocatedExamples.masks(data.captioned(), Sample.TRAIN, "class");
    List<String> colours = data.labels("colour");
    var referred = ReferredExamples.of(data.captioned(), Sample.TRAIN);
    var occurring = MultiLabelExamples.of(data.captioned(), Sample.TRAIN, "colour");
    var captions = DatasetExamples.captioned(data.captioned(), Sample.TRAIN);
    var labels = DatasetExamples.labelled(data.labelled(), Sample.TRAIN, "class");
    return new Mixture(
        List.of(
            new MixtureTask("masks", new InstanceSegmentation(pairs, null, null), 0.35, 1, masks),
            new MixtureTask("boxes", new ObjectDetection(pairs, null, null), 0.15, 1, boxes),
            new MixtureTask("meant", new ReferringExpressionGrounding(null), 0.15, 1, referred),
            new MixtureTask("pairs", new ImageClassification(pairs, null), 0.10, 1, labels),
            new MixtureTask(
                "occurring", new MultiLabelClassification(colours, null, null), 0.05, 1, occurring),
            new MixtureTask("retrieval", new ImageTextRetrieval(null, null), 0.10, 1, captions),
            new MixtureTask("captions", new Captioning(28, 2), 0.10, 1, captions)));
  }
}
