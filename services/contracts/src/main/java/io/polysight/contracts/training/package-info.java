/** What trainer-service says: training jobs, their progress and their checkpoints. */
@NullMarked
package io.polysight.contracts.training;

import org.jspecify.annotations.NullMarked;
