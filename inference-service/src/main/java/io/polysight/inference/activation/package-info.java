/**
 * Makes tasks answer: their candidates are encoded for the version that serves their team, and an
 * event tells when they answer and when they cannot.
 */
@NullMarked
package io.polysight.inference.activation;

import org.jspecify.annotations.NullMarked;
