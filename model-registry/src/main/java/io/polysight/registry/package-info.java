/** Models, their versions and aliases. It learns of checkpoints and of scores by events. */
@NullMarked
package io.polysight.registry;

import org.jspecify.annotations.NullMarked;
