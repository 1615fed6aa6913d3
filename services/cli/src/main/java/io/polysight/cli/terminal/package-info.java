/**
 * What people see: a bar on a terminal, plain lines in a log. Nothing here knows what is counted.
 */
@NullMarked
package io.polysight.cli.terminal;

import org.jspecify.annotations.NullMarked;
