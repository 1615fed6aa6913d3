/** What eval-service says: benchmarks, evaluation runs and scores. */
@NullMarked
package io.polysight.contracts.evaluations;

import org.jspecify.annotations.NullMarked;
