package io.polysight.metrics.detection.format;

import io.polysight.metrics.detection.Federation;
import io.polysight.metrics.detection.LvisFigures.Frequency;
import io.polysight.metrics.detection.columns.IdIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The images and categories of a ground truth, numbered by ascending id.
 *
 * @param heights of each image in pixels; 0 where the file does not say
 * @param widths of each image in pixels; 0 where the file does not say
 * @param names of each category, no two alike
 * @param frequencies of each category; empty but for LVIS
 * @param federation what is known of which image; null but for LVIS
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Catalogue(
    IdIndex images,
    int[] heights,
    int[] widths,
    IdIndex categories,
    List<String> names,
    List<Frequency> frequencies,
    @Nullable Federation federation) {}
