package io.polysight.contracts;

import java.util.List;

/** The Kafka topics; each has a dead-letter topic beside it. */
public final class Topics {
  public static final String DATASETS = "polysight.datasets";
  public static final String TASKS = "polysight.tasks";
  public static final String TRAINING = "polysight.training";
  public static final String MODELS = "polysight.models";
  public static final String EVALUATIONS = "polysight.evaluations";
  public static final String SERVING = "polysight.serving";
  public static final String TEAMS = "polysight.teams";
  public static final String PREDICTION_REQUESTS = "polysight.prediction-requests";
  public static final String PREDICTION_RESULTS = "polysight.prediction-results";

  public static final List<String> ALL =
      List.of(
          DATASETS,
          TASKS,
          TRAINING,
          MODELS,
          EVALUATIONS,
          SERVING,
          TEAMS,
          PREDICTION_REQUESTS,
          PREDICTION_RESULTS);

  private Topics() {}

  /** The service that tells of what travels there; pipelines send prediction requests. */
  public static String source(String topic) {
    return switch (topic) {
      case DATASETS, TASKS -> "dataset-service";
      case TRAINING -> "trainer-service";
      case MODELS, TEAMS -> "model-registry";
      case EVALUATIONS -> "eval-service";
      case SERVING, PREDICTION_RESULTS -> "inference-service";
      default -> throw new IllegalArgumentException("no service tells of " + topic);
    };
  }

  /** Where messages go that a consumer cannot handle. */
  public static String deadLetter(String topic) {
    return topic + ".dlt";
  }
}
