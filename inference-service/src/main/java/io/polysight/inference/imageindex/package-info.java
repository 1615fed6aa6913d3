/**
 * Search among the images of a data-set version, by words or by an image: every image is embedded
 * once, what is asked is embedded by the same weights, and all are compared.
 */
@NullMarked
package io.polysight.inference.imageindex;

import org.jspecify.annotations.NullMarked;
