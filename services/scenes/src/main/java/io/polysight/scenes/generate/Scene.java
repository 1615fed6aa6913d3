package io.polysight.scenes.generate;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Annotations;
import io.polysight.scenes.world.Layout;

/**
 * A picture and everything known of it.
 *
 * @param seed the scene's own seed
 * @param layout what was painted, back to front; the annotated objects have the same order
 * @param image the pixels
 * @param annotations labels, captions, objects with masks, relations, questions
 */
public record Scene(long seed, Layout layout, RgbImage image, Annotations annotations) {}
