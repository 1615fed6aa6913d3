package io.polysight.tasks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects every fault of a value, so that a caller repairs them in one round. */
public final class Faults {
  public static final int MAX_LABELS = 1000;
  public static final int MAX_LABEL_LENGTH = 200;
  public static final int MAX_TEXTS = 10_000;
  public static final int MAX_TEXT_LENGTH = 1000;
  public static final int MAX_PROMPTS = 100;

  private final List<Fault> found = new ArrayList<>();

  /**
   * @param field the field at fault, as it is written on the wire
   * @param message what is wrong, with the value, and what to do
   */
  public record Fault(String field, String message) {}

  /** Several faults of one value. */
  public static final class InvalidValueException extends IllegalArgumentException {
    private final transient List<Fault> faults;

    InvalidValueException(List<Fault> faults) {
      super(String.join("; ", faults.stream().map(f -> f.field() + ": " + f.message()).toList()));
      this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
      return faults;
    }
  }

  public void add(String field, String message) {
    found.add(new Fault(field, message));
  }

  public void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      add(field, value + " is outside " + least + " to " + most);
    }
  }

  public void labels(List<String> labels) {
    if (labels.isEmpty()) {
      add("labels", "the list is empty; give at least one class name");
    }
    if (labels.size() > MAX_LABELS) {
      add("labels", labels.size() + " labels; at most " + MAX_LABELS + " fit one task");
    }
    distinct("labels", labels);
  }

  /** Answers to choose from; none: answers are open. */
  public void answers(List<String> answers) {
    if (answers.size() > MAX_TEXTS) {
      add("answers", answers.size() + " answers; at most " + MAX_TEXTS + " fit one task");
    }
    distinct("answers", answers);
  }

  private void distinct(String field, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      text(field + "[" + i + "]", name, MAX_LABEL_LENGTH);
      if (!seen.add(name.strip().toLowerCase(Locale.ROOT))) {
        add(field + "[" + i + "]", "'" + shortened(name) + "' is listed twice; remove one");
      }
    }
  }

  public void prompts(List<String> prompts) {
    if (prompts.size() > MAX_PROMPTS) {
      add("prompts", prompts.size() + " prompts; at most " + MAX_PROMPTS + " fit one task");
    }
    for (int i = 0; i < prompts.size(); i++) {
      String prompt = prompts.get(i);
      text("prompts[" + i + "]", prompt, MAX_LABEL_LENGTH);
      if (prompt.split("\\{}", -1).length != 2) {
        add(
            "prompts[" + i + "]",
            "'" + shortened(prompt) + "' needs exactly one {} where the label goes");
      }
    }
  }

  public void texts(String field, List<String> texts) {
    if (texts.size() > MAX_TEXTS) {
      add(field, texts.size() + " texts; at most " + MAX_TEXTS + " fit");
    }
    for (int i = 0; i < texts.size(); i++) {
      text(field + "[" + i + "]", texts.get(i), MAX_TEXT_LENGTH);
    }
  }

  public void text(String field, String value, int longest) {
    if (value.isBlank()) {
      add(field, "is blank; write something or leave it out");
    }
    if (value.length() > longest) {
      add(
          field,
          value.length()
              + " characters ('"
              + shortened(value)
              + "'); at most "
              + longest
              + " are allowed");
    }
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidValueException(found);
    }
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
