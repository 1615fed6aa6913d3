/**
 * Training jobs: submitted over HTTP, queued fairly between teams, run by worker processes and
 * watched live. Every feature is a package of its own; the worker knows no Spring.
 */
@NullMarked
package io.polysight.trainer;

import org.jspecify.annotations.NullMarked;
