/** The portal's files. */
@NullMarked
package io.polysight.gateway.portal;

import org.jspecify.annotations.NullMarked;
