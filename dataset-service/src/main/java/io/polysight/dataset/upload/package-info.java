/**
 * Archives on their way in: the bytes go from the client straight to the object store in presigned
 * parts. What is never completed, or never used, is removed after a while.
 */
@NullMarked
package io.polysight.dataset.upload;

import org.jspecify.annotations.NullMarked;
