/** What metrics on pixels share: maps of whole numbers, and who reads them from files. */
@NullMarked
package io.polysight.metrics.pixel;

import org.jspecify.annotations.NullMarked;
