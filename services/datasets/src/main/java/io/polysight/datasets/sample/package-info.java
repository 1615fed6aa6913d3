/** One sample and what is known of its image. Only what exists is written. */
@NullMarked
package io.polysight.datasets.sample;

import org.jspecify.annotations.NullMarked;
