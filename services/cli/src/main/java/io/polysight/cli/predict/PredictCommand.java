package io.polysight.cli.predict;

import io.polysight.datasets.image.BrokenImageException;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.local.settings.Installation;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Asks a checkpoint about images, without a platform. */
@Command(
    name = "predict",
    description = {
      "Ask a checkpoint about images in this process, without any server. The classes need not be",
      "ones it was trained on.",
      "",
      "  ./polysight predict --labels 'red star,blue circle' photo.jpg"
    })
public final class PredictCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "A folder with model.safetensors and model.json (default: models/nano, in the project's folder).")
  private @Nullable Path model;

  @ArgGroup(multiplicity = "1")
  private final Asked asked = new Asked();

  @Option(names = "--json", description = "Print one JSON object per image.")
  private boolean json;

  @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "JPEG or PNG files.")
  private List<Path> images = new ArrayList<>();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    Task task = asked.task();
    List<RgbImage> pixels = read();
    Path folder = model != null ? model : Installation.ofSystemProperty().models().resolve("nano");
    try (Predictor predictor = Predictor.load(folder, Runtime.getRuntime().availableProcessors())) {
      var candidates = predictor.encodeCandidates(task);
      for (int i = 0; i < pixels.size(); i++) {
        var encoded = predictor.encodeImages(List.of(pixels.get(i)));
        print(images.get(i), predictor.predict(task, candidates, encoded).getFirst());
      }
    }
    return 0;
  }

  /** All of them before the model is loaded, so that every fault is told, and at once. */
  private List<RgbImage> read() throws IOException {
    var decoder = new ImageDecoder();
    List<RgbImage> pixels = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path image : images) {
      if (!Files.isRegularFile(image)) {
        faults.add(image + ": is not a file");
        continue;
      }
      try {
        pixels.add(decoder.decode(Files.readAllBytes(image)).image());
      } catch (BrokenImageException e) {
        faults.add(image + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return pixels;
  }

  private void print(Path image, Prediction prediction) {
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(Map.of("image", image.toString(), "prediction", prediction)));
    } else {
      out.println(Objects.requireNonNull(image.getFileName()));
      Answers.lines(prediction).forEach(line -> out.println("  " + line));
    }
  }
}
