package io.polysight.dataset.catalog;

import io.polysight.tasks.Faults;
import org.jspecify.annotations.Nullable;

/** The limits on what people call their things, the same for every kind of thing. */
public final class Named {
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_DESCRIPTION = 4000;

  private Named() {}

  /** Adds a fault when a text is blank, too long, or holds what does not belong in one line. */
  public static void line(Faults faults, String field, String value, int longest) {
    faults.text(field, value, longest);
    if (value.chars().anyMatch(Character::isISOControl)) {
      faults.add(field, "holds a control character such as a line break; write it on one line");
    } else if (!value.isBlank() && !value.equals(value.strip())) {
      faults.add(field, "starts or ends with white space; remove it");
    }
  }

  /** As {@link #line}, of a name. */
  public static void name(Faults faults, String value) {
    line(faults, "name", value, LONGEST_NAME);
  }

  /** Adds a fault when a description, which may be absent, is too long. */
  public static void description(Faults faults, @Nullable String value) {
    if (value != null && value.length() > LONGEST_DESCRIPTION) {
      faults.add(
          "description",
          value.length() + " characters; at most " + LONGEST_DESCRIPTION + " are allowed");
    }
  }
}
