package io.polysight.generalist.augment;

import io.polysight.datasets.sample.Box;
import org.jspecify.annotations.Nullable;

/**
 * Where an object is.
 *
 * @param object the object's number in the annotations of its image; labels are looked up by it
 * @param box in pixels of the image
 * @param mask its pixels, of the image's size, when known
 */
public record Region(int object, Box box, @Nullable Mask mask) {}
