/**
 * What ShapesWorld is made of: shapes, colours, places and the relations between them. All geometry
 * is integer, so that every machine sees the same world.
 */
@NullMarked
package io.polysight.scenes.world;

import org.jspecify.annotations.NullMarked;
