package io.polysight.objects;

/**
 * What the store knows of an object without reading it.
 *
 * @param bytes its size
 * @param etag the store's own mark of the content; not a digest for multipart objects
 */
public record ObjectStat(long bytes, String etag) {}
