/** Where a request goes, whether that place is well, and what happens while it does not answer. */
@NullMarked
package io.polysight.gateway.route;

import org.jspecify.annotations.NullMarked;
