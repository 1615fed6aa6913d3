/** Answers kept for the Idempotency-Key of a POST, so that a repeated request takes effect once. */
@NullMarked
package io.polysight.platform.idempotency;

import org.jspecify.annotations.NullMarked;
