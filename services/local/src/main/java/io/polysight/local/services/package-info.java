/**
 * The six services as child processes: their environment, their unpacked jars, their start-up
 * caches. A service's configuration file says what it needs and gets exactly that.
 */
@NullMarked
package io.polysight.local.services;

import org.jspecify.annotations.NullMarked;
