/** Where a request goes, and what happens while that place does not answer. */
@NullMarked
package io.polysight.gateway.route;

import org.jspecify.annotations.NullMarked;
