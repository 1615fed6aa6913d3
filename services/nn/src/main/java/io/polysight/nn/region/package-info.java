/**
 * Regions of images: boxes, masks, what they cost and lose against known ones, and who is matched
 * with whom. What decides (assignment, suppression) is plain Java, what is learnt from is tensors.
 */
@NullMarked
package io.polysight.nn.region;

import org.jspecify.annotations.NullMarked;
