/** Benchmarks that print their figures with the machine's. */
@NullMarked
package io.polysight.cli.bench;

import org.jspecify.annotations.NullMarked;
