package io.polysight.platform.web;

/** Callers' words as problems repeat them. */
final class Texts {
  private static final int LONGEST = 60;

  private Texts() {}

  static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }
}
