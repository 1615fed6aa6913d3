package io.polysight.generalist.prompts;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.prompts.PromptScores.LogitStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A world of 30 classes and 80 prompts in 64 dimensions, a quarter of them good. The others know
 * little of the class, and four classes of each lie near a direction that all images share, so that
 * they are sure of everything.
 */
final class SyntheticPrompts {
  static final int PROMPTS = 80;
  static final int GOOD = 20;
  private static final int WIDTH = 64;
  private static final int CLASSES = 30;
  private static final int IMAGES = 400;
  private static final double SCALE = 30;

  private final Random random;
  private final List<double[]> classes = new ArrayList<>();
  private final List<float[]> images = new ArrayList<>();
  private final List<float[]> anyKind = new ArrayList<>();
  private final int[] truth = new int[IMAGES];
  private final PromptPool pool;

  SyntheticPrompts(long seed) {
    random = new Random(seed);
    double[] domain = unit(gaussian(1));
    double[] web = unit(gaussian(1));
    IntStream.range(0, CLASSES).forEach(c -> classes.add(unit(gaussian(1))));
    List<String> labels = IntStream.range(0, CLASSES).mapToObj(c -> "class " + c).toList();
    float[] vectors = new float[PROMPTS * CLASSES * WIDTH];
    for (int prompt = 0; prompt < PROMPTS; prompt++) {
      prompt(prompt, domain, vectors);
    }
    pool = new PromptPool(labels, PROMPTS, vectors);
    for (int image = 0; image < IMAGES; image++) {
      truth[image] = random.nextInt(CLASSES);
      double[] own = sum(classes.get(truth[image]), scaled(domain, 0.5), scaled(web, 0.25));
      images.add(floats(unit(sum(own, gaussian(0.22)))));
      anyKind.add(floats(unit(sum(scaled(web, 0.6), gaussian(0.12)))));
    }
  }

  private void prompt(int prompt, double[] shared, float[] vectors) {
    Set<Integer> sure = new HashSet<>();
    while (sure.size() < 4) {
      sure.add(random.nextInt(CLASSES));
    }
    for (int c = 0; c < CLASSES; c++) {
      double[] text =
          prompt < GOOD
              ? sum(classes.get(c), gaussian(0.12))
              : sum(scaled(classes.get(c), 0.25), gaussian(0.22));
      if (prompt >= GOOD && sure.contains(c)) {
        text = sum(text, scaled(shared, 3));
      }
      System.arraycopy(floats(unit(text)), 0, vectors, (prompt * CLASSES + c) * WIDTH, WIDTH);
    }
  }

  PromptWeights learnt(Debias debias) {
    return PromptWeights.softmax(PromptScores.of(PROMPTS, debias, stream(images), stream(anyKind)));
  }

  private LogitStream stream(List<float[]> all) {
    return image -> all.forEach(x -> image.accept(pool.logits(x, SCALE)));
  }

  /** Share of the images that are named right by the largest weighted logit, as in the paper. */
  double accuracy(PromptWeights weights) {
    return accuracy(image -> weighted(pool.logits(image, SCALE), weights.weights()));
  }

  /** Likewise by the largest cosine with what is served: the weighted mean at unit length. */
  double accuracyServed(PromptWeights weights) {
    CandidateEmbeddings candidates = pool.weighted(weights);
    var served = new PromptPool(candidates.names(), 1, candidates.vectors());
    return accuracy(image -> served.logits(image, SCALE));
  }

  private double accuracy(Function<float[], double[]> scores) {
    long right =
        IntStream.range(0, IMAGES)
            .filter(i -> largest(scores.apply(images.get(i))) == truth[i])
            .count();
    return (double) right / IMAGES;
  }

  private static double[] weighted(double[] logits, List<Double> weights) {
    double[] sums = new double[CLASSES];
    for (int i = 0; i < logits.length; i++) {
      sums[i % CLASSES] += weights.get(i / CLASSES) * logits[i];
    }
    return sums;
  }

  private static int largest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }

  private double[] gaussian(double deviation) {
    return IntStream.range(0, WIDTH).mapToDouble(i -> deviation * random.nextGaussian()).toArray();
  }

  private static double norm(double[] x) {
    return Math.sqrt(IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).sum());
  }

  private static double[] unit(double[] x) {
    return scaled(x, 1 / norm(x));
  }

  private static double[] scaled(double[] x, double factor) {
    return IntStream.range(0, x.length).mapToDouble(i -> factor * x[i]).toArray();
  }

  private static double[] sum(double[]... terms) {
    return IntStream.range(0, WIDTH)
        .mapToDouble(i -> List.of(terms).stream().mapToDouble(term -> term[i]).sum())
        .toArray();
  }

  private static float[] floats(double[] x) {
    float[] floats = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      floats[i] = (float) x[i];
    }
    return floats;
  }
}
