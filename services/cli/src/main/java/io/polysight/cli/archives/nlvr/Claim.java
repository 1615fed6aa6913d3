package io.polysight.cli.archives.nlvr;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sentence that is true of some pictures.
 *
 * @param supposed what the sentence supposes, such as a tower that it calls the one of three blocks
 * @param is whether it is true where that is so
 */
record Claim(String sentence, Predicate<Structure> supposed, Predicate<Structure> is) {

  Claim(String sentence, Predicate<Structure> is) {
    this(sentence, s -> true, is);
  }

  /** The same where something holds that the sentence supposes. */
  Claim where(Predicate<Structure> holds) {
    return new Claim(sentence, supposed.and(holds), is);
  }

  /** Whether it is true; nothing where the sentence supposes what is not there. */
  Optional<Boolean> holds(Structure of) {
    return supposed.test(of) ? Optional.of(is.test(of)) : Optional.empty();
  }
}
