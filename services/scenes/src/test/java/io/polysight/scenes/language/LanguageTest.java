package io.polysight.scenes.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Relation;
import io.polysight.datasets.sample.Statement;
import io.polysight.scenes.generate.Scene;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.world.Texture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said of the scenes, checked against the annotations by other means than it was made. */
class LanguageTest {
  private static final List<Scene> SCENES =
      new SceneGenerator(SceneSpec.of(21, 3000, 1, 1)).stream("train").toList();
  private static final List<String> NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  @Test
  void usesFewerThanAHundredAndTwentyWords() {
    Set<String> words = new HashSet<>();
    for (Scene scene : SCENES) {
      scene.annotations().captions().forEach(c -> words.addAll(List.of(c.split(" "))));
      for (Question question : scene.annotations().questions()) {
        words.addAll(List.of(question.question().split(" ")));
        words.add(question.answer());
      }
      for (Statement statement : scene.annotations().statements()) {
        words.addAll(List.of(statement.statement().split(" ")));
      }
    }
    assertThat(words).hasSizeBetween(40, 119).allMatch(word -> word.matches("[a-z]+|\\?"));
  }

  @Test
  void givesFiveCaptionsOfAtMostTwentyThreeWords() {
    for (Scene scene : SCENES) {
      assertThat(scene.annotations().captions())
          .hasSize(5)
          .doesNotHaveDuplicates()
          .allMatch(caption -> caption.split(" ").length <= 23)
          .noneMatch(caption -> caption.matches(".*\\ba (?=[aeiou]).*|.*\\ban (?![aeiou]).*"));
    }
  }

  @Test
  void statesEverythingInTheFirstCaption() {
    for (Scene scene : SCENES) {
      String first = scene.annotations().captions().getFirst();
      List<String> said = new ArrayList<>();
      Matcher matcher =
          Pattern.compile("(small|large) (striped )?([a-z]+ [a-z]+)(?= |$)").matcher(first);
      while (matcher.find()) {
        said.add(matcher.group());
      }
      List<String> there =
          scene.layout().readingOrder().stream()
              .map(scene.layout().things()::get)
              .map(thing ->
                  thing.size().word()
                      + (thing.texture() == Texture.STRIPED ? " striped " : " ")
                      + thing.pair())
              .toList();
      assertThat(said).isEqualTo(there);
      assertThat(first).endsWith(" on a " + scene.layout().background().word() + " background");
    }
  }

  @Test
  void tellsMostScenesApartByTheFirstCaption() {
    Map<String, Integer> counts = new HashMap<>();
    SCENES.forEach(
        scene -> counts.merge(scene.annotations().captions().getFirst(), 1, Integer::sum));
    assertThat(counts.size()).isGreaterThan(SCENES.size() * 93 / 100);
  }

  @Test
  void relatesObjectsAsTheirCentresLie() {
    for (Scene scene : SCENES) {
      for (Relation relation : scene.annotations().relations()) {
        var a = scene.layout().things().get(relation.subject());
        var b = scene.layout().things().get(relation.object());
        switch (relation.predicate()) {
          case "left_of" -> assertThat(a.x()).isLessThan(b.x());
          case "above" -> assertThat(a.y()).isLessThan(b.y());
          case "inside" -> assertThat(a.radius()).isLessThan(b.radius());
          case "overlaps" -> assertThat(relation.subject()).isGreaterThan(relation.object());
          default -> throw new AssertionError(relation);
        }
      }
    }
    assertThat(
            SCENES.stream()
                .flatMap(scene -> scene.annotations().relations().stream())
                .map(Relation::predicate)
                .distinct())
        .containsExactlyInAnyOrder("left_of", "above", "inside", "overlaps");
  }

  @Test
  void answersItsQuestionsTruly() {
    for (Scene scene : SCENES) {
      List<AnnotatedObject> objects = scene.annotations().objects();
      for (Question question : scene.annotations().questions()) {
        String[] words = question.question().split(" ");
        String about = words[words.length - 2];
        String answer = question.answer();
        String text = question.question();
        if (text.startsWith("what colour")) {
          assertThat(values(objects, "shape", about, "colour")).containsExactly(answer);
        } else if (text.startsWith("what shape")) {
          assertThat(values(objects, "colour", words[4], "shape")).containsExactly(answer);
        } else if (text.equals("how many shapes are there ?")) {
          assertThat(answer).isEqualTo(NUMBERS.get(objects.size()));
        } else if (text.startsWith("how many")) {
          int count = values(objects, "colour", words[2], "class").size();
          assertThat(answer).isEqualTo(NUMBERS.get(count));
        } else if (text.startsWith("is there")) {
          String pair = words[3] + " " + words[4];
          assertThat(answer)
              .isEqualTo(values(objects, "class", pair, "class").isEmpty() ? "no" : "yes");
        } else {
          assertRelation(scene, text, answer);
        }
      }
    }
  }

  @Test
  void asksForYesAsOftenAsForNo() {
    for (String start : List.of("is there", "is the")) {
      List<String> answers =
          SCENES.stream()
              .flatMap(scene -> scene.annotations().questions().stream())
              .filter(question -> question.question().startsWith(start + " "))
              .map(Question::answer)
              .toList();
      long yes = answers.stream().filter("yes"::equals).count();
      assertThat(answers.size()).isGreaterThan(500);
      assertThat((double) yes / answers.size()).isBetween(0.45, 0.55);
    }
  }

  @Test
  void saysOfItsStatementsTrulyWhichHold() {
    for (Scene scene : SCENES) {
      List<AnnotatedObject> objects = scene.annotations().objects();
      for (Statement statement : scene.annotations().statements()) {
        String text = statement.statement();
        String[] words = text.split(" ");
        boolean expected =
            switch (statement.kind()) {
              case Statements.EXISTENCE ->
                  !values(objects, "class", words[3] + " " + words[4], "class").isEmpty();
              case Statements.COUNT -> NUMBERS.indexOf(words[2]) == objects.size();
              case Statements.COLOUR ->
                  values(objects, "shape", words[1], "colour").equals(List.of(words[3]));
              default -> related(scene, text);
            };
        assertThat(statement.holds()).as(text).isEqualTo(expected);
      }
    }
  }

  @Test
  void statesEachKindOfThingTrulyAsOftenAsFalsely() {
    for (String kind :
        List.of(Statements.EXISTENCE, Statements.COUNT, Statements.COLOUR, Statements.RELATION)) {
      List<Statement> statements =
          SCENES.stream()
              .flatMap(scene -> scene.annotations().statements().stream())
              .filter(statement -> statement.kind().equals(kind))
              .toList();
      long held = statements.stream().filter(Statement::holds).count();
      assertThat(statements.size()).isGreaterThan(500);
      assertThat((double) held / statements.size()).as(kind).isBetween(0.45, 0.55);
    }
  }

  private static void assertRelation(Scene scene, String text, String answer) {
    assertThat(answer).isEqualTo(related(scene, text) ? "yes" : "no");
  }

  /** Whether the relation that a question or a statement names is among the annotations. */
  private static boolean related(Scene scene, String text) {
    Matcher matcher =
        Pattern.compile(
                "(?:is the|the) ([a-z]+ [a-z]+) (?:is )?(left of|above) the ([a-z]+ [a-z]+).*")
            .matcher(text);
    assertThat(matcher.matches()).as(text).isTrue();
    var asked =
        new Relation(
            index(scene, matcher.group(1)),
            matcher.group(2).replace(' ', '_'),
            index(scene, matcher.group(3)));
    return scene.annotations().relations().contains(asked);
  }

  private static int index(Scene scene, String pair) {
    List<String> pairs =
        scene.annotations().objects().stream().map(o -> o.labels().get("class")).toList();
    assertThat(pairs).containsOnlyOnce(pair);
    return pairs.indexOf(pair);
  }

  private static List<String> values(
      List<AnnotatedObject> objects, String space, String label, String wanted) {
    return objects.stream()
        .filter(object -> label.equals(object.labels().get(space)))
        .map(object -> object.labels().get(wanted))
        .toList();
  }

  @Test
  void namesThePlaceOfASingleObject() {
    List<Scene> singles =
        SCENES.stream().filter(scene -> scene.layout().things().size() == 1).toList();
    Set<String> places = new HashSet<>();
    for (Scene scene : singles) {
      String place = Words.place(scene.layout(), scene.layout().things().getFirst());
      places.add(place);
      var box = scene.annotations().objects().getFirst().box();
      double middle = (box.left() + box.right()) / 2;
      if (Arrays.asList(place.split(" ")).contains("left")) {
        assertThat(middle).isLessThan(17);
      }
      if (Arrays.asList(place.split(" ")).contains("right")) {
        assertThat(middle).isGreaterThan(31);
      }
    }
    assertThat(places).hasSize(9);
  }
}
