package io.polysight.inference.imageindex;

import io.polysight.contracts.serving.EmbeddedSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Prints what one search among many images costs, beside reading their embeddings once. */
final class ImageSearchFigures {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int IMAGES = 100_000;
  private static final int TRIALS = 200;

  private ImageSearchFigures() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true);
    int width = arguments.length == 0 ? 128 : Integer.parseInt(arguments[0]);
    out.printf("%d images, width %d, JDK %s%n", IMAGES, width, Runtime.version());
    var random = new Random(1);
    Path file = Files.createTempFile("embeddings", ".jsonl");
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (int row = 0; row < IMAGES; row++) {
        String id = "train/%06d".formatted(row);
        lines.write(JSON.writeValueAsString(new EmbeddedSample(id, unit(random, width))) + "\n");
      }
    }
    long began = System.nanoTime();
    EmbeddingMatrix matrix = read(file, width);
    out.printf(
        "reading %d MB: %.0f ms; in memory %d MB%n",
        Files.size(file) >> 20, millis(began), matrix.bytes() >> 20);
    Files.delete(file);
    double[] took = new double[TRIALS];
    for (int trial = 0; trial < TRIALS; trial++) {
      float[] asked = unit(random, width);
      long start = System.nanoTime();
      matrix.nearest(asked, -1, -1, 200);
      took[trial] = millis(start);
    }
    Arrays.sort(took);
    out.printf("a search: median %.1f ms, 95th percentile %.1f ms%n", took[100], took[190]);
  }

  private static EmbeddingMatrix read(Path file, int width) throws IOException {
    String[] samples = new String[IMAGES];
    float[] vectors = new float[IMAGES * width];
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (int row = 0; row < IMAGES; row++) {
        EmbeddedSample one = JSON.readValue(lines.readLine(), EmbeddedSample.class);
        samples[row] = one.sample();
        System.arraycopy(one.embedding(), 0, vectors, row * width, width);
      }
    }
    return new EmbeddingMatrix(width, vectors, samples, List.of("train"), new int[IMAGES]);
  }

  private static float[] unit(Random random, int width) {
    float[] vector = new float[width];
    double squares = 0;
    for (int i = 0; i < width; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < width; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
