package io.polysight.platform.objectstore;

/**
 * The buckets of an installation, by what lies in them.
 *
 * @param datasets samples and manifests
 * @param checkpoints what training keeps
 * @param predictions files of batch predictions
 */
public record Buckets(String datasets, String checkpoints, String predictions) {}
