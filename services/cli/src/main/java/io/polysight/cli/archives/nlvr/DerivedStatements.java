package io.polysight.cli.archives.nlvr;

import io.polysight.datasets.sample.Sample;
import io.polysight.datasets.sample.Statement;
import io.polysight.generalist.sampling.CounterRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Statements of the grammar about some pictures. Each sentence is true of as many of the pictures
 * that it is put to as it is false of, so that words alone tell nothing; one that is true of all,
 * or of none, is put to none.
 */
public final class DerivedStatements {
  /** Kind of the statements. */
  public static final String KIND = "derived";

  static final List<Claim> TOWERS = TowerClaims.all();

  /** Of boxes and the items in them, however these lie. */
  static final List<Claim> ITEMS =
      Stream.of(ItemClaims.all(), BoxClaims.all()).flatMap(List::stream).toList();

  private static final Pattern SPACES = Pattern.compile("[\\s.]+");

  /** People speak of items and boxes where there are towers, too, but seldom: so large a part. */
  private static final int ITEMS_OF_TOWERS = 4;

  private final Set<String> without = new HashSet<>();
  private final long seed;

  /**
   * @param seed of which pictures a sentence is put to
   * @param without sentences that people wrote and that are not to be put to any picture; letter
   *     case, spaces and full stops make no difference
   */
  public DerivedStatements(long seed, Collection<String> without) {
    without.forEach(sentence -> this.without.add(plain(sentence)));
    this.seed = seed;
  }

  private static String plain(String sentence) {
    return SPACES.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * @param samples with their items as objects, in the pixels of the whole picture
   * @param each about how many statements are wanted of a picture
   * @return by the sample's id; samples that no sentence was put to are left out
   */
  public Map<String, List<Statement>> of(List<Sample> samples, int each) {
    Map<List<String>, Shown> towers = new LinkedHashMap<>();
    Map<List<String>, Shown> scattered = new LinkedHashMap<>();
    for (Sample sample : samples) {
      Structure structure = Structure.of(sample.annotations().objects());
      (structure.isOfTowers() ? towers : scattered)
          .computeIfAbsent(structure.withoutOrder(), k -> new Shown(structure, new ArrayList<>()))
          .ids()
          .add(sample.id());
    }
    int ofItems = each / ITEMS_OF_TOWERS;
    Map<String, List<Statement>> statements = new LinkedHashMap<>();
    put(TOWERS, towers.values(), each - ofItems, statements);
    put(ITEMS, towers.values(), ofItems, statements);
    put(ITEMS, scattered.values(), each, statements);
    return statements;
  }

  private void put(
      List<Claim> claims,
      Collection<Shown> pictures,
      int each,
      Map<String, List<Statement>> statements) {
    Set<String> left = new HashSet<>(without);
    List<Put> sentences =
        claims.stream()
            .filter(claim -> left.add(plain(claim.sentence())))
            .map(claim -> Put.to(claim, pictures))
            .toList();
    long wanted = (long) each * pictures.stream().mapToInt(shown -> shown.ids().size()).sum();
    int most = 1;
    while (total(sentences, most) < wanted && total(sentences, most) < total(sentences, most + 1)) {
      most++;
    }
    long put = 0;
    for (Put sentence : drawn(sentences, sentences.size(), seed)) {
      if (put < wanted) {
        put +=
            sentence.add(
                most, CounterRandom.bits(seed, sentence.sentence().hashCode()), statements);
      }
    }
  }

  private static long total(List<Put> sentences, int most) {
    return sentences.stream().mapToLong(s -> 2L * Math.min(s.pairs(), most)).sum();
  }

  /**
   * @param ids of the pictures that show it, its boxes in this or another order
   */
  private record Shown(Structure structure, List<String> ids) {}

  private static <T> List<T> drawn(List<T> from, int wanted, long seed) {
    List<T> left = new ArrayList<>(from);
    for (int i = 0; i < wanted; i++) {
      Collections.swap(left, i, i + CounterRandom.below(left.size() - i, seed, i));
    }
    return left.subList(0, wanted);
  }

  /** A sentence with the pictures that it can be put to. */
  private record Put(String sentence, List<String> truly, List<String> falsely) {

    static Put to(Claim claim, Collection<Shown> all) {
      List<String> truly = new ArrayList<>();
      List<String> falsely = new ArrayList<>();
      for (Shown shown : all) {
        claim
            .holds(shown.structure())
            .ifPresent(holds -> (holds ? truly : falsely).addAll(shown.ids()));
      }
      return new Put(claim.sentence(), truly, falsely);
    }

    int pairs() {
      return Math.min(truly.size(), falsely.size());
    }

    int add(int most, long seed, Map<String, List<Statement>> statements) {
      int pairs = Math.min(pairs(), most);
      add(drawn(truly, pairs, seed), true, statements);
      add(drawn(falsely, pairs, ~seed), false, statements);
      return 2 * pairs;
    }

    private void add(List<String> ids, boolean holds, Map<String, List<Statement>> statements) {
      for (String id : ids) {
        statements
            .computeIfAbsent(id, i -> new ArrayList<>())
            .add(new Statement(sentence, holds, KIND));
      }
    }
  }
}
