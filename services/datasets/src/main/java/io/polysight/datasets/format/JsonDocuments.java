package io.polysight.datasets.format;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that strangers wrote; what does not fit is remarked on with its place. */
final class JsonDocuments {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Archive archive;
  private final Remarks remarks;
  private final ImportLimits limits;

  JsonDocuments(Archive archive, Remarks remarks, ImportLimits limits) {
    this.archive = archive;
    this.remarks = remarks;
    this.limits = limits;
  }

  /**
   * @param needs what such a document is, and what it must hold
   * @return the document, or null with its fault remarked
   */
  <T> @Nullable T read(String path, Class<T> type, String needs) throws IOException {
    try {
      return parse(path, archive.read(path, limits.documentBytes()), type, needs);
    } catch (OversizedEntryException e) {
      remarks.fault(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** As {@link #read}, of bytes that are read already. */
  <T> @Nullable T parse(String place, byte[] bytes, Class<T> type, String needs) {
    try {
      T read = JSON.readValue(bytes, type);
      if (read == null) {
        remarks.fault(place, "is no " + needs);
      }
      return read;
    } catch (JacksonException e) {
      remarks.fault(place, "is no " + needs + where(e));
      return null;
    }
  }

  /** Such as {@code ; annotations[3].bbox does not fit}. */
  private static String where(JacksonException e) {
    String field =
        e.getPath().stream()
            .map(step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
            .collect(Collectors.joining());
    if (!field.isEmpty()) {
      return "; " + field.replaceFirst("^\\.", "") + " does not fit";
    }
    return e.getLocation() == null ? "" : "; see line " + e.getLocation().getLineNr();
  }
}
