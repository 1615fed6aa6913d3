/**
 * What the teams ask of the model. A task changes only by new revisions, and a revision never
 * changes.
 */
@NullMarked
package io.polysight.dataset.task;

import org.jspecify.annotations.NullMarked;
