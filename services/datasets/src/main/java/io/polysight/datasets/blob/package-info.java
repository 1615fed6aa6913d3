/**
 * Bytes under content keys. A few operations, so that a folder, an object store and a cache are
 * alike.
 */
@NullMarked
package io.polysight.datasets.blob;

import org.jspecify.annotations.NullMarked;
