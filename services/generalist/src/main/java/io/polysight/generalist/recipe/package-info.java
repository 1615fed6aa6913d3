/**
 * How a model is trained, as one file: sizes, steps, learning rate, plug-ins by name. A recipe and
 * a seed are a run; unknown keys and impossible sizes are refused, all at once.
 */
@NullMarked
package io.polysight.generalist.recipe;

import org.jspecify.annotations.NullMarked;
