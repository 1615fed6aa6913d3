/**
 * Checkpoints from elsewhere: announced, sent straight to the object store, looked at without ever
 * being executed, and then a version like any other.
 */
@NullMarked
package io.polysight.registry.checkpoint;

import org.jspecify.annotations.NullMarked;
