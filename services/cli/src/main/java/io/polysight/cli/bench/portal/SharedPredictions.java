package io.polysight.cli.bench.portal;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.local.Endpoints;
import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreSettings;
import io.polysight.tasks.Prediction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The predictions that the runs of {@link ManyRows} share: file k is right about 5 k of 500 images,
 * so that it scores what its rows say, and leaderboards are ranked by real tests.
 */
final class SharedPredictions {
  /** Where the files lie; row n has number n modulo their number. */
  static final String FOLDER = "bench/";

  private static final int FILES = 97;
  private static final int SAMPLES = 500;
  private static final int RIGHT_OF_EACH = 5;
  private static final String BUCKET = "predictions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SharedPredictions() {}

  static void put(Endpoints.S3 s3) {
    var settings =
        new ObjectStoreSettings(
            URI.create(s3.endpoint()), URI.create(s3.endpoint()), s3.accessKey(), s3.secretKey());
    try (var store = new ObjectStore(settings)) {
      for (int file = 0; file < FILES; file++) {
        store.put(
            BUCKET,
            FOLDER + file + ".jsonl",
            lines(file).getBytes(StandardCharsets.UTF_8),
            "application/jsonl");
      }
    }
  }

  private static String lines(int file) {
    return IntStream.range(0, SAMPLES)
        .mapToObj(i -> JSON.writeValueAsString(sample(file, i)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Two versions are right about images of their own as well, as real ones are. */
  private static PredictedSample sample(int file, int i) {
    String truth = i % 2 == 0 ? "cat" : "dog";
    String other = i % 2 == 0 ? "dog" : "cat";
    boolean right = (i * 193 + file * 57) % SAMPLES < file * RIGHT_OF_EACH;
    return new PredictedSample(
        "test/%04d".formatted(i),
        new Prediction.Classified(
            List.of(
                new Prediction.Scored(right ? truth : other, 0.7),
                new Prediction.Scored(right ? other : truth, 0.3))),
        new PredictedSample.Reference.Label(truth));
  }
}
