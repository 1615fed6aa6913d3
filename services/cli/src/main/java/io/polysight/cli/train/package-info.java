/**
 * Training without a platform: a recipe, the scenes it is trained on, what became of it, and tables
 * over several recipes and seeds.
 */
@NullMarked
package io.polysight.cli.train;

import org.jspecify.annotations.NullMarked;
