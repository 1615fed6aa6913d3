package io.polysight.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Say in words what the image shows. Y at each position = the vocabulary.
 *
 * @param maxTokens longest caption in tokens, 1 to 64; absent means 24
 * @param beams width of the beam search, 1 to 8; absent means 2
 */
public record Captioning(@Nullable Integer maxTokens, @Nullable Integer beams) implements Task {
  public static final String KIND = "captioning";

  public Captioning {
    maxTokens = maxTokens == null ? Integer.valueOf(24) : maxTokens;
    beams = beams == null ? Integer.valueOf(2) : beams;
    var faults = new Faults();
    faults.range("maxTokens", maxTokens, 1, 64);
    faults.range("beams", beams, 1, 8);
    faults.throwIfAny();
  }
}
