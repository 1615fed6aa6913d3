/** How a service describes itself: what every route shares is said once, here. */
@NullMarked
package io.polysight.platform.openapi;

import org.jspecify.annotations.NullMarked;
