/**
 * Evaluation runs: queued by a person or by a new version, moved on step by step from the database,
 * so that a restart loses nothing. Predictions come from inference-service.
 */
@NullMarked
package io.polysight.eval.run;

import org.jspecify.annotations.NullMarked;
