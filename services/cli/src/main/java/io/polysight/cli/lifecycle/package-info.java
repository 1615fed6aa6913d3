/**
 * Starting, stopping and watching the platform. The commands talk to the supervisor through the
 * files in the data folder, so they work from any shell.
 */
@NullMarked
package io.polysight.cli.lifecycle;

import org.jspecify.annotations.NullMarked;
