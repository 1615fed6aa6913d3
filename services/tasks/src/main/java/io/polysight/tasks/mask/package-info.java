/** Binary masks as run lengths, as COCO writes them and pycocotools computes with them. */
@NullMarked
package io.polysight.tasks.mask;

import org.jspecify.annotations.NullMarked;
