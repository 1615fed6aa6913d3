package io.polysight.cli.archives.nlvr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;

/**
 * Things that a sentence counts.
 *
 * @param one such as "tower with a yellow base"
 * @param many the plural
 */
record Counted(String one, String many, ToLongFunction<Structure> count) {
  static final List<String> COLOURS = List.of("black", "blue", "yellow");
  private static final List<String> WORDS = List.of("no", "one", "two", "three", "four", "five");

  /** "a black item", "an item". */
  static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** "1 item", "2 items". */
  static String some(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** "one item", "two items". */
  static String someInWords(int n, String noun) {
    return word(n) + " " + noun + (n == 1 ? "" : "s");
  }

  static String word(int n) {
    return n < WORDS.size() ? WORDS.get(n) : "" + n;
  }

  /**
   * How often they are there. A number means exactly that many, as those who wrote NLVR's sentences
   * and those who labelled them mean it.
   *
   * @param most the largest number that is spoken of
   */
  List<Claim> claims(int most) {
    List<Claim> claims = new ArrayList<>();
    add(claims, "There is " + a(one), n -> n >= 1);
    add(claims, "There is no " + one, n -> n == 0);
    for (String least : List.of("at least one", "at least 1")) {
      add(claims, "There is " + least + " " + one, n -> n >= 1);
    }
    for (String exactly : List.of("1", "one", "exactly one", "only one", "only 1")) {
      add(claims, "There is " + exactly + " " + one, n -> n == 1);
    }
    for (int number = 2; number <= most; number++) {
      int wanted = number;
      String word = word(number);
      for (String exactly : List.of("" + number, word, "exactly " + word, "only " + word)) {
        add(claims, "There are " + exactly + " " + many, n -> n == wanted);
      }
      for (String least : List.of("at least " + word, "at least " + number)) {
        add(claims, "There are " + least + " " + many, n -> n >= wanted);
      }
    }
    return claims;
  }

  private void add(List<Claim> claims, String sentence, IntPredicate holds) {
    claims.add(new Claim(sentence, s -> holds.test((int) count.applyAsLong(s))));
  }
}
