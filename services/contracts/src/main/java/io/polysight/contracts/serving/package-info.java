/** What inference-service says: predictions, what is loaded, what is active. */
@NullMarked
package io.polysight.contracts.serving;

import org.jspecify.annotations.NullMarked;
