/** Recipes a job can start from, and a job's own settings laid over one of them. */
@NullMarked
package io.polysight.trainer.recipe;

import org.jspecify.annotations.NullMarked;
