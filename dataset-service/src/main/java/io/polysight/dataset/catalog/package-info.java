/**
 * The named collections of a team. A data set holds no bytes itself: its content lies in versions.
 */
@NullMarked
package io.polysight.dataset.catalog;

import org.jspecify.annotations.NullMarked;
