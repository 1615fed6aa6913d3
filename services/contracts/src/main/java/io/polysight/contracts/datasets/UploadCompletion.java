package io.polysight.contracts.datasets;

import java.util.List;

/**
 * Ends an upload.
 *
 * @param etags of the parts, in their order
 */
public record UploadCompletion(List<String> etags) {}
