package io.polysight.generalist.objective;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.text.Tokenizer;
import java.util.Map;

/**
 * What the objectives of a run share.
 *
 * @param vocabulary the words that captions may use
 * @param maxTokens longest text, tokens
 * @param microBatch pairs that are embedded at once; 0: all
 * @param augment what happens to images, by name of the task; the others stay as they are
 * @param maskSide cells along each side of the masks that regions are told by; 0 without proposals
 * @param noisedGroups how often each known region is noised
 */
public record Settings(
    Preprocessing preprocessing,
    Tokenizer tokenizer,
    Vocabulary vocabulary,
    int maxTokens,
    int microBatch,
    double labelSmoothing,
    Map<String, Augmentation> augment,
    int maskSide,
    int noisedGroups) {}
