/** Predictions for pipelines: asked for on one Kafka topic, answered on another. */
@NullMarked
package io.polysight.inference.pipeline;

import org.jspecify.annotations.NullMarked;
