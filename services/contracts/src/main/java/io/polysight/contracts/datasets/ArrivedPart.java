package io.polysight.contracts.datasets;

/**
 * A part of an upload that lies in the object store.
 *
 * @param number from 1
 * @param etag as the completion of the upload takes it
 */
public record ArrivedPart(int number, long bytes, String etag) {}
