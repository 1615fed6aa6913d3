package io.polysight.generalist.objective;

import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.text.Tokenizer;

/**
 * What the objectives of a run share.
 *
 * @param vocabulary the words that captions may use
 * @param maxTokens longest text, tokens
 * @param microBatch pairs that are embedded at once; 0: all
 */
public record Settings(
    Preprocessing preprocessing,
    Tokenizer tokenizer,
    Vocabulary vocabulary,
    int maxTokens,
    int microBatch,
    double labelSmoothing) {}
