/** The hierarchical transformer of shifted windows (Liu et al., 2021). */
@NullMarked
package io.polysight.nn.swin;

import org.jspecify.annotations.NullMarked;
