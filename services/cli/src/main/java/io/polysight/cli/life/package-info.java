/**
 * The main job, step by step through the REST API: data, tasks, joint training, evaluation,
 * serving, a new task.
 */
@NullMarked
package io.polysight.cli.life;

import org.jspecify.annotations.NullMarked;
