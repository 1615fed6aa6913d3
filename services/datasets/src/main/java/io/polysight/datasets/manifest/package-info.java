/**
 * An immutable data-set version: images packed in shards, samples listed in a manifest, both
 * addressed by SHA-256.
 */
@NullMarked
package io.polysight.datasets.manifest;

import org.jspecify.annotations.NullMarked;
