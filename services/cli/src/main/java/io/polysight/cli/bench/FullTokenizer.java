package io.polysight.cli.bench;

import io.polysight.generalist.text.Tokenizer;

/** A tokenizer that has learnt little, with the table of one that has learnt all it may. */
record FullTokenizer(Tokenizer learnt, int size) implements Tokenizer {
  @Override
  public int[] encode(String text) {
    return learnt.encode(text);
  }

  @Override
  public String decode(int[] tokens) {
    return learnt.decode(tokens);
  }

  @Override
  public int padding() {
    return learnt.padding();
  }

  @Override
  public int beginOfText() {
    return learnt.beginOfText();
  }

  @Override
  public int endOfText() {
    return learnt.endOfText();
  }

  @Override
  public int sequenceRepresentation() {
    return learnt.sequenceRepresentation();
  }

  @Override
  public int mask() {
    return learnt.mask();
  }
}
