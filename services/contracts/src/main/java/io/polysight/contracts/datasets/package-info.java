/** What dataset-service says: data sets, their versions, uploads, and tasks. */
@NullMarked
package io.polysight.contracts.datasets;

import org.jspecify.annotations.NullMarked;
