package io.polysight.generalist.inference;

import java.util.List;

/** Tells how likely each word is to come next. */
interface Continuations {

  /**
   * @param prefixes the words written so far, as numbers in the vocabulary: first the empty text,
   *     then texts each a word longer than one of the call before
   * @return natural logarithms of probabilities [prefix][word]
   */
  double[][] logProbabilities(List<int[]> prefixes);
}
