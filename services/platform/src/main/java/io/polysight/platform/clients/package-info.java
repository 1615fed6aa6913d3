/**
 * Calls to our other services: as the service itself or in the caller's name, with time limits, one
 * retry of reads, and a circuit breaker.
 */
@NullMarked
package io.polysight.platform.clients;

import org.jspecify.annotations.NullMarked;
