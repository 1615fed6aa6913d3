package io.polysight.metrics.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTokenizerTest {
  /** Right-hand sides printed by CoreNLP 3.4.1, {@code PTBTokenizer -preserveLines -lowerCase}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "A dog's tri-colored coat; it's $5 | a dog 's tri-colored coat ; it 's $ 5",
        "they're I'm we've she'd don't can't | they 're i 'm we 've she 'd do n't ca n't",
        "DON'T Ain't dont its' | do n't ai n't dont its '",
        "gotta wanna gimme lemme cannot | got ta wan na gim me lem me can not",
        "'tis 'twas 'em ol' 90's '90s | 't is 't was 'em ol' 90 's '90s",
        "ma'am O'Brien y'all rock'n'roll | ma'am o'brien y' all rock 'n' roll",
        "goin' the boys' room woman`s | goin ' the boys ' room woman ` s",
        "Mr. Smith Jr. etc. vs. dept. | mr. smith jr. etc. vs. dept.",
        "a cat sat. the st. plan b. no. | a cat sat . the st. plan b. no .",
        "No. 5 u.s. U.S.A. u.s.a p.m.. e.g., | no. 5 u.s. u.s.a. u.s.a p.m. . e.g. ,",
        "Pa. pa. U.S.-based ph.d. | pa. pa . u.s.-based ph.d.",
        "1/2 1,000.50 .5 5. 2:30 12am 5ft 1st 9/11/2001 | 1/2 1,000.50 .5 5 . 2:30 12am 5ft 1st 9/11/2001",
        "10-15lbs -5 1.5.2 100% #1 @home | 10-15lbs -5 1.5.2 100 % # 1 @home",
        "US$5 £5 €5 5¢ 3½ | us$ 5 # 5 $ 5 5 cents 3 1/2",
        "AT&T R&B black&white &amp; they &apos;ve | at&t r&b black & white & they 've",
        "and/or w/ w/o a_b a+b=c x^2 | and/or w / w/o a_b a + b = c x ^ 2",
        "(round) [square] {curly} | -lrb- round -rrb- -lsb- square -rsb- -lcb- curly -rcb-",
        "a -- b a--b a—b x---y | a -- b a -- b a -- b x -- y",
        "hello...world .... … a!b end.The | hello ... world ... . ... a!b end.the",
        "what?! wow!!! ok! | what ?! wow !!! ok !",
        "don’t it’s café | do n't it 's café",
        ":) ;-) :D a:b <3 | :-rrb- ;--rrb- :d a : b < 3",
        "me@x.com www.site.com http://a.b/c | me@x.com www.site.com http://a.b/c"
      })
  void splitsAsStanfordDoes(String caption, String tokens) {
    assertThat(String.join(" ", PtbTokenizer.tokens(caption.strip()))).isEqualTo(tokens.strip());
  }

  @Test
  void dropsThePunctuationOfTheCocoToolsAndKeepsWhatTheyMiss() {
    assertThat(
            CaptionTokenizer.PTB.tokens("A \"big\" dog's toy, (red) - it is `nice`; wow!! Really?"))
        .containsExactly(
            "a", "big", "dog", "'s", "toy", "-lrb-", "red", "-rrb-", "it", "is", "nice", "wow",
            "!!", "really");
    assertThat(CaptionTokenizer.PTB.tokens(" ... ")).isEmpty();
    assertThat(CaptionTokenizer.PTB.tokens("\uD83D\uDE00 smile")).containsExactly("smile");
  }

  @Test
  void leavesTokenisedTextAlone() {
    assertThat(CaptionTokenizer.NONE.tokens(" A  dog's . ")).containsExactly("A", "dog's", ".");
    assertThat(CaptionTokenizer.NONE.tokens(" ")).isEmpty();
    assertThat(CaptionTokenizer.WORDS.tokens("A dog's .")).isEqualTo(List.of("a", "dog's"));
  }
}
