/**
 * What the integration tests of every service share: a running service, its callers, its events.
 */
@NullMarked
package io.polysight.platform.testing;

import org.jspecify.annotations.NullMarked;
