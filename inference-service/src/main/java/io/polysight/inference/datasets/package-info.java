/** What this service asks of dataset-service: tasks and data-set versions. */
@NullMarked
package io.polysight.inference.datasets;

import org.jspecify.annotations.NullMarked;
