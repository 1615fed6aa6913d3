/**
 * The one door: it routes, signs people in, limits rates, breaks circuits and serves the portal.
 */
@NullMarked
package io.polysight.gateway;

import org.jspecify.annotations.NullMarked;
