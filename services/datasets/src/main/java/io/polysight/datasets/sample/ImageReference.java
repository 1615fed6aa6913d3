package io.polysight.datasets.sample;

/**
 * Where the bytes of an image lie, and what they are.
 *
 * @param shard SHA-256 of the shard that holds them
 * @param offset first byte in the shard
 * @param length bytes of the image file
 * @param sha256 digest of the image file
 * @param pixels digest of the decoded pixels ({@code RgbImage.pixelDigest}); two files of one
 *     picture share it
 * @param mediaType such as {@code image/png}, taken from the bytes
 * @param width pixels, upright
 * @param height pixels, upright
 */
public record ImageReference(
    String shard,
    long offset,
    int length,
    String sha256,
    String pixels,
    String mediaType,
    int width,
    int height) {}
