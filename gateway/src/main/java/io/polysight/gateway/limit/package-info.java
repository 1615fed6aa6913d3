/** How often one caller may come. */
@NullMarked
package io.polysight.gateway.limit;

import org.jspecify.annotations.NullMarked;
