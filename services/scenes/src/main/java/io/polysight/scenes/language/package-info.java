/**
 * Sentences and questions about a layout, from a closed vocabulary of fewer than 120 words. What is
 * said is always true.
 */
@NullMarked
package io.polysight.scenes.language;

import org.jspecify.annotations.NullMarked;
