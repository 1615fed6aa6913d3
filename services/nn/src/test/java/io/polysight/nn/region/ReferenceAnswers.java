package io.polysight.nn.region;

import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What torchvision and SciPy answer on the reference inputs. */
final class ReferenceAnswers {
  private ReferenceAnswers() {}

  static Path folder(String name) {
    return ReferenceData.path("parity/" + name);
  }

  static JsonNode of(String name) {
    return JsonMapper.shared()
        .readTree(folder(name).resolve("expected.json").toFile())
        .get("answers");
  }
}
