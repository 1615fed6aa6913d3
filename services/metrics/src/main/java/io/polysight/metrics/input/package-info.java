/** Reading the files of reference programs: faults told with file, line and field. */
@NullMarked
package io.polysight.metrics.input;

import org.jspecify.annotations.NullMarked;
