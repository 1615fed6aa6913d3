package io.polysight.eval;

import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.tasks.Prediction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Predictions as inference-service leaves them. */
public final class Predictions {
  private Predictions() {}

  /** Lets the batches of a version be finished with these predictions. */
  public static void predict(UUID modelVersion, List<PredictedSample> samples) {
    String lines =
        samples.stream()
            .map(JsonMapper.shared()::writeValueAsString)
            .collect(Collectors.joining("\n", "", "\n"));
    String key = "batches/" + UUID.randomUUID() + ".jsonl";
    store(key, lines);
    Service.PEERS.batch(
        modelVersion, BatchPrediction.State.FINISHED, samples.size(), samples.size(), key, "");
  }

  public static void store(String key, String text) {
    Service.get()
        .bean(ObjectStore.class)
        .put(
            Service.get().bean(Buckets.class).predictions(),
            key,
            text.getBytes(StandardCharsets.UTF_8),
            "application/jsonl");
  }

  /** An answer with the probability of what it says; null for a truth that nobody knows. */
  public static PredictedSample sure(int number, double probability, @Nullable Boolean right) {
    return new PredictedSample(
        "test/%04d".formatted(number),
        new Prediction.Classified(
            List.of(
                new Prediction.Scored("cat", probability),
                new Prediction.Scored("dog", 1 - probability))),
        right == null ? new Reference.Unknown() : new Reference.Label(right ? "cat" : "dog"));
  }

  /** Predictions of which the first {@code right} are right, over labels in turn. */
  public static List<PredictedSample> classified(int right, int samples) {
    List<PredictedSample> all = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      String truth = i % 2 == 0 ? "cat" : "dog";
      String other = i % 2 == 0 ? "dog" : "cat";
      String first = i < right ? truth : other;
      String second = i < right ? other : truth;
      all.add(
          new PredictedSample(
              "test/%04d".formatted(i),
              new Prediction.Classified(
                  List.of(new Prediction.Scored(first, 0.7), new Prediction.Scored(second, 0.3))),
              new Reference.Label(truth)));
    }
    return all;
  }
}
