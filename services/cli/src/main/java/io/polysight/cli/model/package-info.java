/** Checkpoints as files: exported for serving, imported into a platform, downloaded from a hub. */
@NullMarked
package io.polysight.cli.model;

import org.jspecify.annotations.NullMarked;
