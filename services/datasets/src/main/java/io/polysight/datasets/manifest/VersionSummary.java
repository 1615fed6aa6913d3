package io.polysight.datasets.manifest;

/**
 * A version that is written and can be read.
 *
 * @param digest SHA-256 of the manifest: the identity of the version
 * @param header what it holds
 */
public record VersionSummary(String digest, VersionHeader header) {}
