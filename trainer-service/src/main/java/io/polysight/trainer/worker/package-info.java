/**
 * The worker: a process that runs one training job and tells its parent about it in lines of JSON.
 * It knows no Spring, no database and no event; what it needs stands in the job file.
 */
@NullMarked
package io.polysight.trainer.worker;

import org.jspecify.annotations.NullMarked;
