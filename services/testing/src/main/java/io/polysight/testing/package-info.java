/** Architecture rules, reference data and running servers for the tests of every module. */
@NullMarked
package io.polysight.testing;

import org.jspecify.annotations.NullMarked;
