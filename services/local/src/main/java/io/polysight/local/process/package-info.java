/**
 * Child processes: how they are started, watched, measured and stopped. No child outlives its
 * supervisor, even one killed outright.
 */
@NullMarked
package io.polysight.local.process;

import org.jspecify.annotations.NullMarked;
