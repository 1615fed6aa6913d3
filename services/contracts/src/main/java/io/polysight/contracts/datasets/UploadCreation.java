package io.polysight.contracts.datasets;

/** Asks for a presigned multipart upload. */
public record UploadCreation(String team, String fileName, long bytes) {}
