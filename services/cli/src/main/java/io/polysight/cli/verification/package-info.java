/** Runs all tests against one set of real servers, which stop whatever happens. */
@NullMarked
package io.polysight.cli.verification;

import org.jspecify.annotations.NullMarked;
