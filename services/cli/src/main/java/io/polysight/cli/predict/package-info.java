/** A checkpoint asked about images on disk, without a platform. */
@NullMarked
package io.polysight.cli.predict;

import org.jspecify.annotations.NullMarked;
