/** Who did what when in a team, kept for longer than events are. */
@NullMarked
package io.polysight.registry.audit;

import org.jspecify.annotations.NullMarked;
