/** Stories over HTTP and in a browser, through the gateway, against everything real. */
@NullMarked
package io.polysight.e2e;

import org.jspecify.annotations.NullMarked;
