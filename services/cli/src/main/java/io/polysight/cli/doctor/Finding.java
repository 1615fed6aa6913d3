package io.polysight.cli.doctor;

/**
 * One thing looked at.
 *
 * @param verdict whether Polysight can work with it
 * @param advice what to do about it; empty when it is good
 */
record Finding(String what, Verdict verdict, String found, String advice) {
  enum Verdict {
    GOOD,
    MISSING,
    /** It works, but not as well as it could. */
    POOR
  }

  static Finding good(String what, String found) {
    return new Finding(what, Verdict.GOOD, found, "");
  }
}
