/** The demo: one model through its whole life on the running platform, told on the terminal. */
@NullMarked
package io.polysight.cli.demo;

import org.jspecify.annotations.NullMarked;
