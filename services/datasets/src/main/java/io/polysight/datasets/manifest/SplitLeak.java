package io.polysight.datasets.manifest;

/** One picture in two splits: what a model learns in one, it would be praised for in the other. */
public record SplitLeak(String firstId, String firstSplit, String secondId, String secondSplit) {

  public String inWords() {
    return "the same pixels as '"
        + firstId
        + "' of split "
        + firstSplit
        + ", here in split "
        + secondSplit
        + "; remove one of the two";
  }
}
