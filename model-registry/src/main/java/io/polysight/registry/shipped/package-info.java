/** The checkpoints that come with the platform: versions from the first start on. */
@NullMarked
package io.polysight.registry.shipped;

import org.jspecify.annotations.NullMarked;
