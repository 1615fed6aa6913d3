package io.polysight.contracts.models;

/** Where to fetch one file of a version, for a while. */
public record CheckpointDownload(String name, String url, String sha256, long bytes) {}
