package io.polysight.metrics.text;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.List;

/**
 * Error rates of recognised text. Of the data set, as torchmetrics and jiwer: {@code CER = Σ edits
 * / Σ characters of the references}, WER the same in words; they may exceed 1. {@code CER_mean} and
 * {@code WER_mean} average the rates of the samples whose reference is not empty.
 */
public final class TextRecognition {
  private static final int CHARACTER_EDITS = 0;
  private static final int CHARACTERS = 1;
  private static final int WORD_EDITS = 2;
  private static final int WORDS = 3;
  private static final int EXACT = 4;
  private static final int SAMPLES = 5;
  private static final int CHARACTER_RATES = 6;
  private static final int CHARACTER_RATED = 7;
  private static final int WORD_RATES = 8;
  private static final int WORD_RATED = 9;

  /** What is reported. */
  public enum Figure {
    CER("CER", CHARACTER_EDITS, CHARACTERS, "no reference has a character"),
    WER("WER", WORD_EDITS, WORDS, "no reference has a word"),
    CER_MEAN("CER_mean", CHARACTER_RATES, CHARACTER_RATED, "no reference has a character"),
    WER_MEAN("WER_mean", WORD_RATES, WORD_RATED, "no reference has a word"),
    EXACT_MATCH("exact_match", EXACT, SAMPLES, "no sample");

    private final String key;
    private final int above;
    private final int below;
    private final String undefined;

    Figure(String key, int above, int below, String undefined) {
      this.key = key;
      this.above = above;
      this.below = below;
      this.undefined = undefined;
    }
  }

  private final TextNormalization normalization;
  private final List<double[]> rows = new ArrayList<>();

  public TextRecognition(TextNormalization normalization) {
    this.normalization = normalization;
  }

  public void add(String reference, String hypothesis) {
    String wanted = normalization.apply(reference);
    String read = normalization.apply(hypothesis);
    List<String> words = TextNormalization.words(wanted);
    double[] row = new double[10];
    row[CHARACTER_EDITS] = EditDistance.ofCharacters(wanted, read);
    row[CHARACTERS] = wanted.codePointCount(0, wanted.length());
    row[WORD_EDITS] = EditDistance.ofWords(words, TextNormalization.words(read));
    row[WORDS] = words.size();
    row[EXACT] = wanted.equals(read) ? 1 : 0;
    row[SAMPLES] = 1;
    if (row[CHARACTERS] > 0) {
      row[CHARACTER_RATES] = row[CHARACTER_EDITS] / row[CHARACTERS];
      row[CHARACTER_RATED] = 1;
    }
    if (row[WORDS] > 0) {
      row[WORD_RATES] = row[WORD_EDITS] / row[WORDS];
      row[WORD_RATED] = 1;
    }
    rows.add(row);
  }

  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    for (Figure figure : Figure.values()) {
      figures.put(figure.key, contributions(figure).value(), figure.undefined);
    }
    return figures.build();
  }

  /** A figure by sample, for intervals. */
  public Contributions contributions(Figure figure) {
    return new Contributions(
        rows.toArray(double[][]::new),
        // Edits without anything to be read are undefined, not infinite.
        sums -> sums[figure.below] == 0 ? Double.NaN : sums[figure.above] / sums[figure.below]);
  }
}
