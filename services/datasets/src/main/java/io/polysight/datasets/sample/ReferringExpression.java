package io.polysight.datasets.sample;

/**
 * Words that fit one object of the image and no other.
 *
 * @param expression such as "the circle left of the red star"
 * @param object index into the objects
 */
public record ReferringExpression(String expression, int object) {}
