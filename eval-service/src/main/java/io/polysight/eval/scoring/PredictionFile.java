package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines of {@link PredictedSample}. */
public final class PredictionFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PredictionFile() {}

  /**
   * The predictions of some samples, by their ids; samples that the file does not hold are absent.
   *
   * @throws UnreadablePredictionsException when a line is no prediction
   */
  public static Map<String, PredictedSample> find(InputStream in, Set<String> wanted)
      throws IOException {
    Map<String, PredictedSample> found = new HashMap<>();
    int line = 0;
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String text = lines.readLine();
      while (text != null && found.size() < wanted.size()) {
        line++;
        PredictedSample sample =
            text.isBlank() ? null : JSON.readValue(text, PredictedSample.class);
        if (sample != null && wanted.contains(sample.sample())) {
          found.put(sample.sample(), sample);
        }
        text = lines.readLine();
      }
    } catch (JacksonException e) {
      throw new UnreadablePredictionsException("line " + line + " is no predicted sample", e);
    }
    return found;
  }

  /**
   * All predictions in the order of their sample ids, so that two files of one split line up.
   *
   * @throws UnreadablePredictionsException when a line is no prediction, or a sample occurs twice
   */
  public static List<PredictedSample> read(InputStream in) throws IOException {
    List<PredictedSample> samples = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int line = 0;
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (text.isBlank()) {
          continue;
        }
        PredictedSample sample = JSON.readValue(text, PredictedSample.class);
        if (!seen.add(sample.sample())) {
          throw new UnreadablePredictionsException(
              "line " + line + ": sample '" + sample.sample() + "' occurs twice");
        }
        samples.add(sample);
      }
    } catch (JacksonException e) {
      throw new UnreadablePredictionsException("line " + line + " is no predicted sample", e);
    }
    samples.sort(Comparator.comparing(PredictedSample::sample));
    return samples;
  }
}
