/** Why boxes were wrong: error types and what each costs, and which label was taken for which. */
@NullMarked
package io.polysight.metrics.errors;

import org.jspecify.annotations.NullMarked;
