/** Public weights, fetched from a hub that the configuration allows. */
@NullMarked
package io.polysight.cli.download;

import org.jspecify.annotations.NullMarked;
