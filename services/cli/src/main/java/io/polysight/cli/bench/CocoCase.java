package io.polysight.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up detection result as large as COCO's validation set: images of 640 x 480 with 7.3
 * objects on average, classes by Zipf's law, four of five objects found a few pixels off, and false
 * finds up to a hundred an image.
 */
final class CocoCase {
  private static final int CLASSES = 80;
  private static final int MOST = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
  private final int images;
  private final double[] upTo = new double[CLASSES];
  private int annotations;
  private int detections;

  /** left, top, width, height and class */
  private record Thing(double[] box, int category) {}

  CocoCase(int images) {
    this.images = images;
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  int annotations() {
    return annotations;
  }

  int detections() {
    return detections;
  }

  /** Writes the ground truth and the results. */
  void write(Path groundTruth, Path predictions) throws IOException {
    var truthImages = new StringJoiner(",");
    try (BufferedWriter truth = Files.newBufferedWriter(groundTruth);
        BufferedWriter found = Files.newBufferedWriter(predictions)) {
      truth.write("{\"annotations\": [");
      found.write("[");
      for (int image = 1; image <= images; image++) {
        truthImages.add("{\"id\": " + image + ", \"width\": 640, \"height\": 480}");
        image(image, truth, found);
      }
      var categories = new StringJoiner(",");
      for (int i = 1; i <= CLASSES; i++) {
        categories.add("{\"id\": " + i + ", \"name\": \"" + i + "\"}");
      }
      truth.write("], \"images\": [" + truthImages + "], \"categories\": [" + categories + "]}\n");
      found.write("]\n");
    }
  }

  private void image(int image, BufferedWriter truth, BufferedWriter found) throws IOException {
    Thing[] things = new Thing[poisson(7.3)];
    for (int i = 0; i < things.length; i++) {
      things[i] = thing();
      double area = things[i].box[2] * things[i].box[3];
      truth.write(annotations++ == 0 ? "" : ",\n");
      truth.write(
          "{\"id\": "
              + annotations
              + ", \"area\": "
              + area
              + ", \"iscrowd\": 0, "
              + where(image, things[i])
              + "}");
    }
    for (Thing thing : things) {
      if (random.nextDouble() < 0.8) {
        double[] moved = new double[4];
        for (int side = 0; side < 4; side++) {
          moved[side] = Math.max(1, thing.box[side] + 4 * random.nextGaussian());
        }
        found(found, image, new Thing(moved, thing.category), beta(4, 5));
      }
    }
    for (int i = things.length; i < MOST; i++) {
      found(found, image, thing(), beta(1, 6));
    }
  }

  private void found(BufferedWriter out, int image, Thing thing, double score) throws IOException {
    out.write(detections++ == 0 ? "" : ",\n");
    out.write("{" + where(image, thing) + ", \"score\": " + score + "}");
  }

  private static String where(int image, Thing thing) {
    return String.format(
        Locale.ROOT,
        "\"image_id\": %d, \"category_id\": %d, \"bbox\": [%s, %s, %s, %s]",
        image,
        thing.category,
        thing.box[0],
        thing.box[1],
        thing.box[2],
        thing.box[3]);
  }

  private Thing thing() {
    double left = 500 * random.nextDouble();
    double top = 350 * random.nextDouble();
    double width = Math.min(140, Math.exp(4 + 0.9 * random.nextGaussian()));
    double height = Math.min(130, Math.exp(4 + 0.9 * random.nextGaussian()));
    double at = random.nextDouble() * upTo[CLASSES - 1];
    int category = 0;
    while (upTo[category] < at) {
      category++;
    }
    return new Thing(new double[] {left, top, width, height}, category + 1);
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** Beta(rank, of + 1 - rank), which the {@code rank}-th smallest of {@code of} uniforms has. */
  private double beta(int rank, int of) {
    return random.doubles(of).sorted().skip(rank - 1L).findFirst().orElseThrow();
  }
}
