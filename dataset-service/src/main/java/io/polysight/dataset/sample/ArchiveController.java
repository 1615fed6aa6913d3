package io.polysight.dataset.sample;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.sample.ReadyVersions.Ready;
import io.polysight.datasets.format.ArchiveExport;
import io.polysight.datasets.format.ExportLayout;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole version as one file. */
@RestController
class ArchiveController {
  private final ReadyVersions versions;

  ArchiveController(ReadyVersions versions) {
    this.versions = versions;
  }

  /** How the archive is laid out. */
  enum Layout {
    COCO,
    IMAGE_FOLDER
  }

  @GetMapping("/api/v1/dataset-versions/{id}/archive")
  @Operation(
      description =
          "A zip of all images and annotations, made while it is sent: samples.jsonl knows"
              + " everything; beside it COCO's captions and instances, or class folders.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  void archive(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "COCO") Layout layout,
      @RequestParam(required = false) @Nullable String labelSpace,
      HttpServletResponse response)
      throws IOException {
    Ready ready = versions.of(caller, id);
    var version = io.polysight.datasets.manifest.DatasetVersion.open(ready.blobs(), ready.digest());
    var export = new ArchiveExport(version, laidOut(version.header(), layout, labelSpace));
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName(ready.version(), layout))
            .build()
            .toString());
    // The stream stays the server's: it ends the answer.
    export.write(response.getOutputStream());
  }

  private static ExportLayout laidOut(
      VersionHeader header, Layout layout, @Nullable String labelSpace) {
    List<String> spaces = header.labelSpaces().stream().map(LabelSpace::name).toList();
    if (labelSpace != null && !spaces.contains(labelSpace)) {
      throw Problems.invalid(
          "labelSpace", "'" + labelSpace + "' is none of this version's label spaces " + spaces);
    }
    return switch (layout) {
      case COCO -> {
        boolean objects = header.annotations().containsKey("objects");
        yield new ExportLayout.Coco(
            labelSpace != null ? labelSpace : objects ? preferred(spaces) : null);
      }
      case IMAGE_FOLDER -> {
        String space = labelSpace != null ? labelSpace : preferred(spaces);
        if (space == null) {
          throw Problems.invalid(
              "layout", "no sample of this version has a label to name a folder; take COCO");
        }
        try {
          yield ExportLayout.Folders.of(header, space);
        } catch (IllegalArgumentException e) {
          throw Problems.invalid("labelSpace", String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private static @Nullable String preferred(List<String> spaces) {
    return spaces.contains("class") ? "class" : spaces.stream().findFirst().orElse(null);
  }

  private static String fileName(DatasetVersion version, Layout layout) {
    return "version-%d-%s-%s.zip"
        .formatted(
            version.number(),
            version.dataset().toString().substring(24),
            layout.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
