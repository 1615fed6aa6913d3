/** What a job may compute on here: looked for before a job is accepted, never guessed. */
@NullMarked
package io.polysight.trainer.device;

import org.jspecify.annotations.NullMarked;
