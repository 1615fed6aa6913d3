package io.polysight.cli.archives.nlvr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DerivedStatementsTest {
  private static final List<String> TOWERS = List.of("b", "k", "ky", "ybb", "yk", "bkyb");

  /** A picture of the towers that three numbers name. */
  private static Sample picture(int number) {
    List<AnnotatedObject> blocks = new ArrayList<>();
    for (int box = 0; box < 3; box++) {
      String tower = TOWERS.get(number / (int) Math.pow(TOWERS.size(), box) % TOWERS.size());
      for (int i = 0; i < tower.length(); i++) {
        double top = 80 - 21.0 * i;
        blocks.add(
            new AnnotatedObject(
                Map.of("class", Structures.colour(tower.charAt(i)) + " square"),
                new Box(150 * box + 40, top, 150 * box + 60, top + 20),
                null,
                null,
                null));
      }
    }
    return new Sample(
        "picture " + number,
        Sample.TRAIN,
        new ImageReference("", 0, 1, "", "pixels " + number, "image/png", 400, 100),
        new Annotations(null, null, blocks, null, null));
  }

  private static final List<Sample> PICTURES =
      IntStream.range(0, 24).mapToObj(i -> picture(i * 7)).toList();

  private static Map<String, List<Statement>> derived(long seed, Set<String> without) {
    return new DerivedStatements(seed, without).of(PICTURES, 8);
  }

  private static final Map<String, List<Statement>> DERIVED = derived(1, Set.of());

  @Test
  void everySentenceIsTrueAsOftenAsFalse() {
    Map<String, Integer> balance = new HashMap<>();
    DERIVED
        .values()
        .forEach(
            of -> of.forEach(s -> balance.merge(s.statement(), s.holds() ? 1 : -1, Integer::sum)));
    assertThat(balance).hasSizeGreaterThan(50);
    assertThat(balance.values()).containsOnly(0);
  }

  @Test
  void aPictureGetsAboutAsManyAsWantedAndNoneTwice() {
    assertThat(DERIVED.values().stream().mapToInt(List::size).sum()).isBetween(8 * 24, 9 * 24);
    DERIVED.values().forEach(of -> assertThat(of).doesNotHaveDuplicates());
  }

  @Test
  void statementsAreTrueOrFalseOfTheirOwnPicture() {
    for (Sample picture : PICTURES) {
      Structure structure = Structure.of(picture.annotations().objects());
      for (Statement statement : DERIVED.getOrDefault(picture.id(), List.of())) {
        assertThat(Structures.holds(statement.statement(), structure))
            .as(picture.id() + ": " + statement)
            .contains(statement.holds());
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherOthers() {
    assertThat(derived(1, Set.of())).isEqualTo(DERIVED);
    assertThat(DERIVED).isNotEqualTo(derived(2, Set.of()));
  }

  @Test
  void whatMustNotBeLearntIsLeftOutHoweverItIsWritten() {
    String some = DERIVED.values().iterator().next().getFirst().statement();
    Map<String, List<Statement>> less =
        derived(1, Set.of(" " + some.toUpperCase(Locale.ROOT).replace(" ", "  ") + "."));
    assertThat(less.values().stream().flatMap(List::stream).map(Statement::statement))
        .isNotEmpty()
        .noneMatch(some::equalsIgnoreCase);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Written(String sentence, String label, List<List<Map<String, Object>>> structured_rep) {}

  /** Of the sentences that people wrote, those that the grammar has too. */
  @Test
  void agreesWithPeopleAboutTheSentencesThatTheyWrote() throws IOException {
    int known = 0;
    List<String> against = new ArrayList<>();
    for (String line : Files.readAllLines(ReferenceData.path("nlvr-v1/dev.json"))) {
      Written example = JsonMapper.shared().readValue(line, Written.class);
      String sentence = example.sentence().replace('.', ' ').strip();
      Structure structure = structure(example);
      Optional<Boolean> derived =
          Structures.claim(sentence).flatMap(claim -> claim.holds(structure));
      if (derived.isPresent()) {
        known++;
        if (derived.get() != Boolean.parseBoolean(example.label())) {
          against.add(sentence + ": " + example.label());
        }
      }
    }
    // One of those triangles is a pixel off its corner; between those blocks stands another.
    assertThat(against)
        .containsExactlyInAnyOrder(
            "There are 2 boxes with a triangle closely touching a corner: true",
            "There is no yellow block above a blue block: false");
    assertThat(known).isGreaterThan(300);
  }

  private static Structure structure(Written example) {
    Map<Object, String> colours = Map.of("#0099ff", "blue", "Yellow", "yellow", "Black", "black");
    return new Structure(
        example.structured_rep().stream()
            .map(box ->
                box.stream()
                    .map(item ->
                        new Item(
                            String.valueOf(colours.get(item.get("color"))),
                            String.valueOf(item.get("type")),
                            ((Number) item.get("x_loc")).doubleValue(),
                            ((Number) item.get("y_loc")).doubleValue(),
                            ((Number) item.get("size")).doubleValue()))
                    .toList())
            .toList());
  }
}
