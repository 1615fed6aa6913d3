package io.polysight.contracts.evaluations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute of a sample must be. Attributes of text are {@code id}, {@code mediaType},
 * {@code label.SPACE} (of the image) and {@code object.SPACE} (of any object in it); numbers are
 * {@code width}, {@code height}, {@code objects}, {@code captions} and {@code questions}.
 *
 * @param anyOf for text: one of these
 * @param startsWith for text: begins so
 * @param atLeast for numbers
 * @param atMost for numbers
 */
public record SliceCondition(
    String attribute,
    @Nullable List<String> anyOf,
    @Nullable String startsWith,
    @Nullable Double atLeast,
    @Nullable Double atMost) {}
