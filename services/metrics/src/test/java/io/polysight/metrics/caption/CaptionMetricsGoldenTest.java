package io.polysight.metrics.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against figures of pycocoevalcap and nlg-eval; SOURCE.txt beside the data says how they came. */
class CaptionMetricsGoldenTest {
  private static final String FOLDER = "caption-metrics/";

  @Test
  void agreesOnHumanAgainstHumanCaptions() {
    List<CaptionPair> pairs = pairs(json("human_vs_human.json").get("candidates"), 4);
    assertFigures(pairs, json("expected.json").get("human_vs_human"), 1e-6);
  }

  @Test
  void agreesOnTheFirstReferenceOnly() {
    List<CaptionPair> pairs = pairs(json("human_vs_human.json").get("candidates"), 1);
    assertFigures(pairs, json("expected.json").get("same_candidates_first_reference_only"), 1e-6);
  }

  @Test
  void agreesOnCaptionsOfTheWrongImage() {
    List<CaptionPair> pairs = pairs(json("candidates_shuffled.json"), 4);
    assertFigures(pairs, json("expected.json").get("candidates_shuffled_vs_4_references"), 1e-6);
  }

  @Test
  void agreesOnEachImage() {
    JsonNode candidates = json("human_vs_human.json").get("candidates");
    List<CaptionPair> pairs = pairs(candidates, 4);
    double[] cider = CiderD.sentences(pairs);
    List<String> ids = new ArrayList<>(candidates.propertyNames());
    JsonNode expected = json("expected.json").get("per_image_human_vs_human");
    assertThat(expected.size()).isPositive();
    for (JsonNode image : expected) {
      int at = ids.indexOf(image.get("id").asString());
      assertThat(cider[at]).isCloseTo(image.get("CIDEr").asDouble(), within(1e-9));
      assertThat(RougeL.sentence(pairs.get(at)))
          .isCloseTo(image.get("ROUGE_L").asDouble(), within(1e-12));
      assertThat(Bleu.sentence(pairs.get(at), 4))
          .isCloseTo(image.get("Bleu_4").asDouble(), within(1e-12));
    }
  }

  @Test
  void agreesWithThePublishedFiguresOfNlgEval() throws IOException {
    List<String> hypotheses = Files.readAllLines(ReferenceData.path(FOLDER + "nlg-eval/hyp.txt"));
    List<String> first = Files.readAllLines(ReferenceData.path(FOLDER + "nlg-eval/ref1.txt"));
    List<String> second = Files.readAllLines(ReferenceData.path(FOLDER + "nlg-eval/ref2.txt"));
    List<CaptionPair> pairs = new ArrayList<>();
    for (int i = 0; i < hypotheses.size(); i++) {
      pairs.add(CaptionPair.of(hypotheses.get(i), List.of(first.get(i), second.get(i))));
    }
    assertFigures(pairs, json("nlg-eval/expected.json"), 1e-5);
    // METEOR proper also matches synonyms and paraphrases, so it is higher.
    assertThat(MeteorExactStem.corpus(pairs))
        .isLessThan(json("nlg-eval/expected.json").get("METEOR").asDouble());
    assertThat(new CaptionScores(pairs).figures().undefined()).containsKey("METEOR");
  }

  @Test
  void countsTheTokensOfTheOfficialResultsAsTheCocoToolsDo() {
    JsonNode counts = json("coco-fakecap/expected.json").get("bleu_counts");
    JsonNode results = json("coco-fakecap/captions_val2014_fakecap_results.json");
    int[] guessed = new int[Bleu.MOST];
    for (JsonNode result : results) {
      int length = CaptionTokenizer.PTB.tokens(result.get("caption").asString()).size();
      for (int n = 0; n < guessed.length; n++) {
        guessed[n] += Math.max(0, length - n);
      }
    }
    assertThat(guessed[0]).isEqualTo(counts.get("testlen").asInt());
    for (int n = 0; n < guessed.length; n++) {
      assertThat(guessed[n]).isEqualTo(counts.get("guess").get(n).asInt());
    }
  }

  @Test
  void followsThePublishedBleuFromThePublishedCounts() {
    JsonNode expected = json("coco-fakecap/expected.json");
    JsonNode counts = expected.get("bleu_counts");
    double[] sums = new double[2 * Bleu.MOST + 2];
    for (int n = 0; n < Bleu.MOST; n++) {
      sums[n] = counts.get("correct").get(n).asDouble();
      sums[Bleu.MOST + n] = counts.get("guess").get(n).asDouble();
    }
    sums[2 * Bleu.MOST] = counts.get("testlen").asDouble();
    sums[2 * Bleu.MOST + 1] = counts.get("reflen").asDouble();
    for (int n = 1; n <= Bleu.MOST; n++) {
      assertThat(Bleu.score(sums, n)).isCloseTo(expected.get("Bleu_" + n).asDouble(), within(5e-4));
    }
  }

  private static void assertFigures(List<CaptionPair> pairs, JsonNode expected, double tolerance) {
    for (int n = 1; n <= 4; n++) {
      assertThat(Bleu.corpus(pairs, n))
          .as("BLEU-" + n)
          .isCloseTo(expected.get("Bleu_" + n).asDouble(), within(tolerance));
    }
    assertThat(RougeL.mean(pairs)).isCloseTo(expected.get("ROUGE_L").asDouble(), within(tolerance));
    assertThat(CiderD.mean(pairs)).isCloseTo(expected.get("CIDEr").asDouble(), within(tolerance));
  }

  private static List<CaptionPair> pairs(JsonNode candidates, int references) {
    JsonNode all = json("human_vs_human.json").get("references");
    List<CaptionPair> pairs = new ArrayList<>();
    for (String id : candidates.propertyNames()) {
      List<List<String>> chosen = new ArrayList<>();
      for (int i = 0; i < references; i++) {
        chosen.add(words(all.get(id).get(i).asString()));
      }
      pairs.add(new CaptionPair(words(candidates.get(id).asString()), chosen));
    }
    assertThat(pairs).hasSize(700);
    return pairs;
  }

  private static List<String> words(String text) {
    List<String> words = List.of(text.split(" "));
    assertThat(CaptionTokens.of(text)).isEqualTo(words);
    return words;
  }

  private static JsonNode json(String file) {
    return JsonMapper.builder().build().readTree(ReferenceData.path(FOLDER + file).toFile());
  }
}
