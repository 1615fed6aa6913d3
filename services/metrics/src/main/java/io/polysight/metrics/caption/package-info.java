/**
 * How close generated sentences are to those of people, exact to pycocoevalcap. Text is tokenised
 * once, by a documented rule that the caller chooses.
 */
@NullMarked
package io.polysight.metrics.caption;

import org.jspecify.annotations.NullMarked;
