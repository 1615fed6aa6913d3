package io.polysight.metrics.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Penn Treebank tokens in lower case as Stanford's PTBTokenizer (CoreNLP 3.4.1, {@code -lowerCase})
 * gives them for sentences: clitics are split off ("dog 's", "do n't"), hyphened words and numbers
 * stay whole, abbreviations keep their period, brackets become {@code -lrb-} and {@code -rrb-}. At
 * each place the longest of the rules below applies. docs/methods/language-metrics.md says how
 * often the two differ and where.
 */
final class PtbTokenizer {
  private static final String LETTER = "[\\p{L}\\p{M}]";
  private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}_]";
  private static final String END = "(?!" + WORD + ")";

  /** Abbreviations that keep their period however they are written. */
  private static final String ABBREVIATIONS =
      """
      adm al ala alex apr ariz assn atty attys aug ave bancorp bhd bldg blvd brig bros calif capt cf
      cie cmdr co col colo comdr conn corp cos cpl ct dec dept det dr drs elec esq est etc ext feb fla
      fri ft ga gen gov govs hon inc ind intl jan jos jr jul jun kan ky lieut lt ltd maj mar md messrs
      mfg mich minn mlle mme mo mon mont mr mrs ms mt natl neb nev nov oct okla penn pfc ph plc pres
      prof profs pty pvt rd rep reps rev sen sens sep sept seq sgt spc sq sr st ste supt sys tel tenn
      thu thurs tue tues univ va vs vt wed wis wm wyo\
      """;

  /** Those that keep it only with a capital, as the small word is a common one. */
  private static final String CAPITAL_ABBREVIATIONS = "Ark Del Ill La Mass Miss Ore Pa Tex Wash";

  private static final List<Pattern> RULES =
      List.of(
          rule("</?[A-Za-z][A-Za-z0-9]*/?>"),
          rule("(?:https?://|ftp://|www\\.)[^\\s<>\"]*[^\\s<>\".,!?;:)']"),
          rule("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
          rule("#[A-Za-z_]+|@[A-Za-z_]\\w*"),
          rule("[-+]?(?:\\d*(?:[.:,]\\d+)+|\\d+)"),
          rule("\\d{1,4}/\\d{1,4}(?:/\\d{2,4})?"),
          rule(WORD + "+(?:[-/]" + WORD + "+)*"),
          rule("\\d+/\\d+(?:-" + WORD + "+)+"),
          rule(LETTER + "+(?:[.!]" + LETTER + "+)+"),
          rule("[A-Z]+(?:&[A-Z]+)+"),
          rule(LETTER + "(?:\\." + LETTER + ")+\\.?" + END),
          rule("(?:" + LETTER + "\\.){2,}(?:-" + WORD + "+)+|(?i:ph|ed)\\.[dD]\\."),
          rule("(?i:-[lr][rsc]b-)"),
          rule(
              "(?i:"
                  + anyOf(ABBREVIATIONS)
                  + "|[a-z])\\.|(?:"
                  + anyOf(CAPITAL_ABBREVIATIONS)
                  + ")\\."),
          rule("(?i:art|ca|figs?|nos?|op|prop)\\.(?=\\s*\\d)"),
          // Apostrophes inside or at the ends of words that are no clitics.
          rule(
              "'[nN]'|(?i:'n|'em|ol'|'cause|'till?|dunkin'|somethin'|c'mon|nor'easter|li'l)" + END),
          rule("[ldjyLDJY]'"),
          rule("(?i:[dol]'" + LETTER + "{2,})"),
          rule("'\\d0s" + END),
          rule("[A-Za-z]*[aeiouAEIOU]'[aeiouA-Z][A-Za-z]*"),
          rule("(?i:n't|'(?:s|m|d|re|ve|ll))" + END),
          rule("(?i:'t(?=(?:is|was)" + END + "))"),
          rule("(?:US|A|C|HK|NZ|M)\\$"),
          rule("[<>]?[:;=][-o*']?(?:[()\\[\\]{@|\\\\]|[DPdpO]" + END + ")"),
          rule("[?!]+|\\.\\.\\.|-{2,}|''|``"),
          rule("\\S"));

  private static final Pattern NEGATION = Pattern.compile("(?i:'t)" + END);
  private static final Pattern DASHES = Pattern.compile("-{2,}");

  private static final Map<String, List<String>> JOINED =
      Map.of(
          "cannot", List.of("can", "not"),
          "gonna", List.of("gon", "na"),
          "gotta", List.of("got", "ta"),
          "wanna", List.of("wan", "na"),
          "lemme", List.of("lem", "me"),
          "gimme", List.of("gim", "me"));

  /** What the characters of the text are taken for. */
  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("\u2019", "'"),
          Map.entry("\u2018", "'"),
          Map.entry("\u201b", "'"),
          Map.entry("\u201c", "\""),
          Map.entry("\u201d", "\""),
          Map.entry("\u2026", "..."),
          Map.entry("\u2013", "--"),
          Map.entry("\u2014", "--"),
          Map.entry("\u00a3", "#"),
          Map.entry("\u20ac", "$"),
          Map.entry("\u00a2", " cents "),
          Map.entry("\u00bc", " 1/4"),
          Map.entry("\u00bd", " 1/2"),
          Map.entry("\u00be", " 3/4"),
          Map.entry("&amp;", "&"),
          Map.entry("&quot;", "\""),
          Map.entry("&apos;", "'"),
          Map.entry("&lt;", " < "),
          Map.entry("&gt;", " > "));

  private static final Pattern CHARACTER =
      Pattern.compile(
          CHARACTERS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
  private static final Pattern UNKNOWN = Pattern.compile("[\\x{10000}-\\x{10ffff}\\p{Cc}&&\\S]");

  private static final Map<String, String> BRACKETS =
      Map.of("(", "-lrb-", ")", "-rrb-", "[", "-lsb-", "]", "-rsb-", "{", "-lcb-", "}", "-rcb-");
  private static final Pattern BRACKET = Pattern.compile("[()\\[\\]{}]");

  private PtbTokenizer() {}

  private static Pattern rule(String expression) {
    return Pattern.compile(expression);
  }

  private static String anyOf(String words) {
    return Arrays.stream(words.split("\\s+")).collect(Collectors.joining("|"));
  }

  /** Tokens in order, punctuation too. */
  static List<String> tokens(String sentence) {
    String text =
        UNKNOWN
            .matcher(
                CHARACTER
                    .matcher(sentence)
                    .replaceAll(found ->
                        Matcher.quoteReplacement(CHARACTERS.getOrDefault(found.group(), ""))))
            .replaceAll("");
    List<Matcher> rules = RULES.stream().map(rule -> rule.matcher(text)).toList();
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at))) {
        at++;
        continue;
      }
      int end = end(text, at, rules);
      add(text.substring(at, end).toLowerCase(Locale.ROOT), tokens);
      at = end;
    }
    return List.copyOf(tokens);
  }

  private static int end(String text, int at, List<Matcher> rules) {
    int end = at + 1;
    for (Matcher rule : rules) {
      if (rule.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
        end = Math.max(end, rule.end());
      }
    }
    // "don't" is "do n't": the n belongs to what follows.
    boolean negated =
        end - at > 1
            && Character.toLowerCase(text.charAt(end - 1)) == 'n'
            && NEGATION.matcher(text).region(end, text.length()).lookingAt();
    return negated ? end - 1 : end;
  }

  private static void add(String token, List<String> tokens) {
    if (DASHES.matcher(token).matches()) {
      tokens.add("--");
    } else if (token.equals("\"")) {
      tokens.add("''");
    } else if (JOINED.containsKey(token)) {
      tokens.addAll(JOINED.getOrDefault(token, List.of()));
    } else {
      tokens.add(
          BRACKET
              .matcher(token)
              .replaceAll(found -> BRACKETS.getOrDefault(found.group(), found.group())));
    }
  }
}
