package io.polysight.metrics.retrieval;

/**
 * Where one relevant candidate stands among the candidates of its query.
 *
 * @param score its score
 * @param above candidates with a higher score
 * @param tied candidates with the same score, itself included
 * @param tiedBefore those of them with a lower index
 */
record RelevantRank(double score, int above, int tied, int tiedBefore) {

  /** From 1; equal scores in order of their index. */
  int rank() {
    return above + tiedBefore + 1;
  }
}
