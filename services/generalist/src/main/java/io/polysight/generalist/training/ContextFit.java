package io.polysight.generalist.training;

import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.tasks.Faults;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Captions against the context: a caption that is cut teaches the model to stop mid-sentence. */
final class ContextFit {
  /** Begin of text, or the sequence representation token. */
  private static final int BEFORE = 1;

  private static final int SHOWN = 60;

  private ContextFit() {}

  /**
   * @param maxTokens longest text, tokens, with the one before it
   * @throws Faults.InvalidValueException with each task whose captions do not fit
   */
  static void check(Mixture mixture, Tokenizer tokenizer, int maxTokens) throws IOException {
    var faults = new Faults();
    Map<String, Integer> lengths = new HashMap<>();
    for (MixtureTask task : mixture.tasks()) {
      int captions = 0;
      int tooLong = 0;
      int most = maxTokens;
      String longest = "";
      for (String caption : task.source().texts()) {
        int tokens =
            BEFORE + lengths.computeIfAbsent(caption, text -> tokenizer.encode(text).length);
        captions++;
        tooLong += tokens > maxTokens ? 1 : 0;
        if (tokens > most) {
          most = tokens;
          longest = caption;
        }
      }
      if (tooLong > 0) {
        faults.add(
            "tasks." + task.name(),
            tooLong
                + " of "
                + captions
                + " captions are longer than the context of "
                + maxTokens
                + " tokens; the longest has "
                + most
                + ": '"
                + (longest.length() <= SHOWN ? longest : longest.substring(0, SHOWN) + "…")
                + "'. Raise architecture.text.maxTokens to "
                + most
                + ", shorten such captions, or let longCaptions be cut");
      }
    }
    faults.throwIfAny();
  }
}
