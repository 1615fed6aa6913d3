/**
 * The generalist model: an image encoder, a text encoder, and one decoder shared by both, whose
 * outputs are compared by cosine. Every task is answered by {@code P(x, y) ∝ exp(cos(f(x), f(y)) /
 * τ)}; what a task is differs only in the candidates y.
 */
@NullMarked
package io.polysight.generalist.model;

import org.jspecify.annotations.NullMarked;
