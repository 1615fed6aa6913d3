/**
 * Versions of data sets: asked for here, numbered, and then pending until ingestion makes them
 * ready or rejects them.
 */
@NullMarked
package io.polysight.dataset.version;

import org.jspecify.annotations.NullMarked;
