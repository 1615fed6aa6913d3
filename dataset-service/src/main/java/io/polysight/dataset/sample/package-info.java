/**
 * The samples of a ready version, page by page, and their images. Both are read by ranges from the
 * object store, through an index of the manifest's lines.
 */
@NullMarked
package io.polysight.dataset.sample;

import org.jspecify.annotations.NullMarked;
