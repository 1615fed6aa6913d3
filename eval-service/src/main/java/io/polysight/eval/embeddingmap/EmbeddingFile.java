package io.polysight.eval.embeddingmap;

import io.polysight.contracts.serving.EmbeddedSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines of {@link EmbeddedSample}. */
final class EmbeddingFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EmbeddingFile() {}

  /** Says which line cannot be read, and why. */
  static final class UnreadableException extends RuntimeException {
    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * In the order of the file.
   *
   * @throws UnreadableException when a line is no embedding, or they are of several widths
   */
  static List<EmbeddedSample> read(InputStream in) throws IOException {
    List<EmbeddedSample> samples = new ArrayList<>();
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        EmbeddedSample sample = JSON.readValue(text, EmbeddedSample.class);
        int width = sample.embedding().length;
        if (!samples.isEmpty() && samples.getFirst().embedding().length != width) {
          throw new UnreadableException(
              "line " + (samples.size() + 1) + " is " + width + " wide, unlike the first");
        }
        samples.add(sample);
      }
    } catch (JacksonException e) {
      throw new UnreadableException("line " + (samples.size() + 1) + " is no embedded sample");
    }
    return samples;
  }
}
