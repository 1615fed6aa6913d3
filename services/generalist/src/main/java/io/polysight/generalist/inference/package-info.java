/**
 * Answers tasks from a checkpoint: images and candidates are encoded once, on any thread of a fixed
 * pool, and a task nobody trained for works like the others.
 */
@NullMarked
package io.polysight.generalist.inference;

import org.jspecify.annotations.NullMarked;
