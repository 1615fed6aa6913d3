/** An S3 server over a folder of plain files. Buckets are folders, objects are files. */
@NullMarked
package io.polysight.local.s3;

import org.jspecify.annotations.NullMarked;
