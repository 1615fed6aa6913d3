/**
 * Pixels: decoding of what people upload, with its dangers, and an encoder that writes the same
 * bytes everywhere.
 */
@NullMarked
package io.polysight.datasets.image;

import org.jspecify.annotations.NullMarked;
