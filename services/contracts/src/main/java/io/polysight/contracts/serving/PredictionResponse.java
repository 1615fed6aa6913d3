package io.polysight.contracts.serving;

import io.polysight.tasks.Prediction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the model says. */
public record PredictionResponse(
    UUID id, String team, List<Answer> answers, ServedVersion servedBy, Timing timing) {

  /**
   * The answer to one ask.
   *
   * @param promptWeighting by whose weights the prompts counted; absent where each counts alike
   */
  public record Answer(
      @Nullable UUID task,
      @Nullable Integer revision,
      Prediction prediction,
      @Nullable UUID promptWeighting) {}

  /** Which weights answered. */
  public record ServedVersion(UUID version, String model, int number, String digest) {}

  /** Milliseconds spent waiting, decoding, encoding (0 when cached) and deciding, and in all. */
  public record Timing(
      double queueMillis,
      double decodeMillis,
      double encodeMillis,
      double decideMillis,
      double totalMillis) {}
}
