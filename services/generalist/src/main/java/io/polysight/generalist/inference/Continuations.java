package io.polysight.generalist.inference;

import java.util.List;

/** Tells how likely each word is to come next. */
interface Continuations {

  /**
   * @param prefixes the words written so far, as numbers in the vocabulary; all of one length
   * @return natural logarithms of probabilities [prefix][word]
   */
  double[][] logProbabilities(List<int[]> prefixes);
}
