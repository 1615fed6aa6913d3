/** Figures that commands work out of a checkpoint's answers, wherever the samples come from. */
@NullMarked
package io.polysight.cli.figures;

import org.jspecify.annotations.NullMarked;
