package io.polysight.objects;

/**
 * A part of a multipart upload that lies in the store.
 *
 * @param number from 1
 * @param etag as {@link ObjectStore#complete} takes it
 */
public record SentPart(int number, long bytes, String etag) {}
