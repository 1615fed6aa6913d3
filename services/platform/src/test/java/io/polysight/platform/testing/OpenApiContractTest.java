package io.polysight.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiContractTest {
  private static final String BEFORE =
      """
      {"paths":{"/a":{"post":{"parameters":[{"name":"q","in":"query"}],
        "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/In"}}}},
        "responses":{"200":{}}}}},
       "components":{"schemas":{
        "In":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"]},
        "Out":{"type":"object","properties":{"y":{"type":"integer"}}},
        "Kind":{"type":"string","enum":["A","B"]}}}}
      """;

  private static JsonNode json(String text) {
    return Api.JSON.readTree(text);
  }

  @Test
  void letsAnInterfaceGrow() {
    String grown =
        BEFORE
            .replace("\"y\":{\"type\":\"integer\"}", "\"y\":{\"type\":\"integer\"},\"z\":{}")
            .replace("\"Out\":{", "\"Out\":{\"required\":[\"z\"],")
            .replace("[\"A\",\"B\"]", "[\"A\",\"B\",\"C\"]");

    assertThat(OpenApiContract.broken(json(BEFORE), json(grown))).isEmpty();
  }

  @Test
  void namesEachRemovalAndNarrowing() {
    String shrunk =
        BEFORE
            .replace("{\"name\":\"q\",\"in\":\"query\"}", "")
            .replace("\"200\"", "\"201\"")
            .replace("\"x\":{\"type\":\"string\"}", "\"x\":{\"type\":\"string\"},\"w\":{}")
            .replace("[\"x\"]", "[\"x\",\"w\"]")
            .replace("integer", "string")
            .replace(",\"B\"", "");

    assertThat(OpenApiContract.broken(json(BEFORE), json(shrunk)))
        .containsExactlyInAnyOrder(
            "POST /a no longer takes q",
            "POST /a no longer answers 200",
            "In.w is required now",
            "Out.y was \"integer\" and is \"string\"",
            "Kind no longer knows B");
    assertThat(OpenApiContract.broken(json(BEFORE), json("{}"))).contains("POST /a is gone");
  }
}
