/**
 * Wire records and event types: what one service says to another, and nothing of how it does it.
 */
@NullMarked
package io.polysight.contracts;

import org.jspecify.annotations.NullMarked;
