package io.polysight.datasets.sample;

/**
 * A question about the image and its answer.
 *
 * @param kind what the question asks, such as {@code colour}, {@code count} or {@code yes-no}
 */
public record Question(String question, String answer, String kind) {}
