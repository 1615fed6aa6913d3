/**
 * Answers: one image, any number of questions, one encoding. Requests by HTTP come here, and those
 * by Kafka through the package {@code pipeline}.
 */
@NullMarked
package io.polysight.inference.prediction;

import org.jspecify.annotations.NullMarked;
