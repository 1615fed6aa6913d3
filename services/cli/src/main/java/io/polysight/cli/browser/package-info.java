/** A real browser in front of the portal, for stories and benches. */
@NullMarked
package io.polysight.cli.browser;

import org.jspecify.annotations.NullMarked;
