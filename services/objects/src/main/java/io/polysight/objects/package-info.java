/**
 * The object store over plain S3 operations, without Spring, so that a worker process can use it
 * too.
 */
@NullMarked
package io.polysight.objects;

import org.jspecify.annotations.NullMarked;
