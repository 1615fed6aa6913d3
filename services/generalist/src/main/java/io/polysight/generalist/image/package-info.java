/**
 * From pixels to what the image encoder reads: resized with antialiasing, cut to a square, scaled
 * to [-1, 1]. The specification is part of every checkpoint, so serving cannot differ from
 * training.
 */
@NullMarked
package io.polysight.generalist.image;

import org.jspecify.annotations.NullMarked;
