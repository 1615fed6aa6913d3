/**
 * Changes to training images that leave their meaning alone: RandAugment, mixup, large-scale
 * jitter, mosaic, flips. What moves pixels moves the masks and boxes of the objects with them. Each
 * change is a function of (seed, step, place in the batch), so a run that resumes draws what it
 * would have drawn. Pixels follow Pillow's arithmetic, to the bit.
 */
@NullMarked
package io.polysight.generalist.augment;

import org.jspecify.annotations.NullMarked;
