package io.polysight.eval.slice;

import io.polysight.contracts.evaluations.SliceCondition;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions of a slice, checked and applied. */
final class SampleQuery {
  private static final String LABEL = "label.";
  private static final String OBJECT = "object.";
  private static final Set<String> NUMBERS =
      Set.of("width", "height", "objects", "captions", "questions");
  private static final Set<String> TEXTS = Set.of("id", "mediaType");
  private static final int MOST_CONDITIONS = 20;
  private static final int MOST_VALUES = 1000;

  private SampleQuery() {}

  static void check(List<SliceCondition> conditions, Faults faults) {
    if (conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
      faults.add("conditions", conditions.size() + " conditions; give 1 to " + MOST_CONDITIONS);
    }
    for (int i = 0; i < conditions.size(); i++) {
      check("conditions[" + i + "]", conditions.get(i), faults);
    }
  }

  private static void check(String field, SliceCondition condition, Faults faults) {
    boolean number = NUMBERS.contains(condition.attribute());
    boolean text =
        TEXTS.contains(condition.attribute())
            || named(condition.attribute(), LABEL)
            || named(condition.attribute(), OBJECT);
    if (!number && !text) {
      faults.add(
          field + ".attribute",
          "'"
              + condition.attribute()
              + "' is no attribute; known are "
              + Stream.concat(NUMBERS.stream(), TEXTS.stream()).sorted().toList()
              + ", label.SPACE and object.SPACE");
      return;
    }
    boolean asText = condition.anyOf() != null || condition.startsWith() != null;
    boolean asNumber = condition.atLeast() != null || condition.atMost() != null;
    if (number && (asText || !asNumber)) {
      faults.add(
          field, "'" + condition.attribute() + "' is a number; give atLeast, atMost or both");
    }
    if (text && (asNumber || !asText)) {
      faults.add(field, "'" + condition.attribute() + "' is text; give anyOf or startsWith");
    }
    var anyOf = condition.anyOf();
    if (anyOf != null && (anyOf.isEmpty() || anyOf.size() > MOST_VALUES)) {
      faults.add(field + ".anyOf", anyOf.size() + " values; give 1 to " + MOST_VALUES);
    }
  }

  private static boolean named(String attribute, String prefix) {
    return attribute.startsWith(prefix) && attribute.length() > prefix.length();
  }

  static boolean holds(List<SliceCondition> conditions, Sample sample) {
    return conditions.stream().allMatch(condition -> holds(condition, sample));
  }

  private static boolean holds(SliceCondition condition, Sample sample) {
    OptionalDouble number = number(condition.attribute(), sample);
    if (number.isPresent()) {
      Double atLeast = condition.atLeast();
      Double atMost = condition.atMost();
      return (atLeast == null || number.getAsDouble() >= atLeast)
          && (atMost == null || number.getAsDouble() <= atMost);
    }
    List<String> anyOf = condition.anyOf();
    String start = condition.startsWith();
    return texts(condition.attribute(), sample)
        .anyMatch(text ->
            (anyOf == null || anyOf.contains(text)) && (start == null || text.startsWith(start)));
  }

  private static OptionalDouble number(String attribute, Sample sample) {
    return switch (attribute) {
      case "width" -> OptionalDouble.of(sample.image().width());
      case "height" -> OptionalDouble.of(sample.image().height());
      case "objects" -> OptionalDouble.of(sample.annotations().objects().size());
      case "captions" -> OptionalDouble.of(sample.annotations().captions().size());
      case "questions" -> OptionalDouble.of(sample.annotations().questions().size());
      default -> OptionalDouble.empty();
    };
  }

  private static Stream<String> texts(String attribute, Sample sample) {
    if (attribute.startsWith(LABEL)) {
      return Stream.ofNullable(
          sample.annotations().labels().get(attribute.substring(LABEL.length())));
    }
    if (attribute.startsWith(OBJECT)) {
      String space = attribute.substring(OBJECT.length());
      return sample.annotations().objects().stream()
          .map(object -> object.labels().get(space))
          .filter(Objects::nonNull);
    }
    return Stream.of(attribute.equals("id") ? sample.id() : sample.image().mediaType());
  }
}
