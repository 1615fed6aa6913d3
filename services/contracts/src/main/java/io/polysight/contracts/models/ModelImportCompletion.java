package io.polysight.contracts.models;

import java.util.List;
import java.util.Map;

/**
 * Ends an import.
 *
 * @param etags of the parts of each file, in their order, by the file's name
 */
public record ModelImportCompletion(Map<String, List<String>> etags) {}
