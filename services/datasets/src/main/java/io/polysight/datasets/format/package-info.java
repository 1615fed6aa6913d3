/**
 * Readers of public archive formats. An archive becomes one version, or a list of everything wrong
 * with it.
 */
@NullMarked
package io.polysight.datasets.format;

import org.jspecify.annotations.NullMarked;
