package io.polysight.datasets.sample;

/**
 * A sentence about the image that is true of it or not.
 *
 * @param holds whether it is true
 * @param kind what the sentence is about, such as {@code count} or {@code relation}
 */
public record Statement(String statement, boolean holds, String kind) {}
