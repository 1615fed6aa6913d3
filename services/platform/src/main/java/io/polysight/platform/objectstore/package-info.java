/** The object store as a bean, and whether it is well. */
@NullMarked
package io.polysight.platform.objectstore;

import org.jspecify.annotations.NullMarked;
