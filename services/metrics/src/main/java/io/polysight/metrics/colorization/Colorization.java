package io.polysight.metrics.colorization;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Figures of predicted colours, kept per image. The Fréchet inception distance, which colorization
 * is often reported with, needs the weights of an Inception network and is not among them.
 */
public final class Colorization {
  private static final double PEAK = 255;

  private record Image(
      double squares, double samples, double ssim, double colourfulness, double trueColourfulness) {
    double psnr() {
      return decibels(squares / samples);
    }
  }

  /** What is reported. */
  public enum Figure {
    /** Mean over images of {@code 10 log10(255² / MSE)} in dB; infinite if one is equal. */
    PSNR("PSNR"),
    /** The same of all samples together, as torchmetrics reports a data set. */
    PSNR_PER_PIXEL("PSNR_per_pixel"),
    /** Mean of {@link StructuralSimilarity}. */
    SSIM("SSIM"),
    /** Mean {@link Colourfulness} of the predictions. */
    COLOURFULNESS("colourfulness"),
    /** Mean over images of the prediction's {@link Colourfulness} less the true one, unsigned. */
    COLOURFULNESS_DIFFERENCE("colourfulness_difference");

    private final String key;

    Figure(String key) {
      this.key = key;
    }
  }

  private final List<Image> images = new ArrayList<>();

  /**
   * @param predicted of the size of {@code truth}
   */
  public void add(ColourImage truth, ColourImage predicted) {
    truth.requireSizeOf(predicted);
    double squares = 0;
    for (int i = 0; i < truth.rgb().length; i++) {
      int difference = (truth.rgb()[i] & 0xff) - (predicted.rgb()[i] & 0xff);
      squares += difference * difference;
    }
    images.add(
        new Image(
            squares,
            truth.rgb().length,
            StructuralSimilarity.of(truth, predicted),
            Colourfulness.of(predicted),
            Colourfulness.of(truth)));
  }

  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    for (Figure figure : Figure.values()) {
      figures.put(
          figure.key,
          contributions(figure).value(),
          figure == Figure.SSIM ? "no image of at least 11 x 11 pixels" : "no image");
    }
    return figures.build();
  }

  /** A figure by image, for intervals; images on which it is undefined add nothing. */
  public Contributions contributions(Figure figure) {
    return switch (figure) {
      case PSNR -> mean(Image::psnr);
      case PSNR_PER_PIXEL ->
          new Contributions(
              images.stream()
                  .map(image -> new double[] {image.squares(), image.samples()})
                  .toArray(double[][]::new),
              sums -> decibels(sums[0] / sums[1]));
      case SSIM -> mean(Image::ssim);
      case COLOURFULNESS -> mean(Image::colourfulness);
      case COLOURFULNESS_DIFFERENCE ->
          mean(image -> Math.abs(image.colourfulness() - image.trueColourfulness()));
    };
  }

  private Contributions mean(ToDoubleFunction<Image> value) {
    double[][] rows =
        images.stream()
            .mapToDouble(value)
            .mapToObj(v -> Double.isNaN(v) ? new double[] {0, 0} : new double[] {v, 1})
            .toArray(double[][]::new);
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  private static double decibels(double meanSquare) {
    return 10 * Math.log10(PEAK * PEAK / meanSquare);
  }
}
