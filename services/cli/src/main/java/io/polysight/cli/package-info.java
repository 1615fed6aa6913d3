/** The command {@code polysight}: its root, to which every feature adds one class per command. */
@NullMarked
package io.polysight.cli;

import org.jspecify.annotations.NullMarked;
