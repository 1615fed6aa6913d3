package io.polysight.inference.prediction;

import io.polysight.contracts.serving.EmbeddingRequest;
import io.polysight.contracts.serving.EmbeddingRequest.ImageSource;
import io.polysight.contracts.serving.EmbeddingResponse;
import io.polysight.inference.prediction.ImageEmbeddings.ImageFile;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.json.JsonMapper;

/** Embeddings of images over HTTP. */
@RestController
@RequestMapping("/api/v1/embeddings")
class EmbeddingController {
  private final ImageEmbeddings embeddings;
  private final ImageSources sources;
  private final JsonMapper json;

  EmbeddingController(ImageEmbeddings embeddings, ImageSources sources, JsonMapper json) {
    this.embeddings = embeddings;
    this.sources = sources;
    this.json = json;
  }

  /** Images come as base64, or are samples of data-set versions. */
  @NotIdempotent
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  EmbeddingResponse json(Caller caller, @RequestBody EmbeddingRequest request) {
    caller.requireRole(request.team(), Role.VIEWER);
    List<ImageSource> images = request.images() == null ? List.of() : request.images();
    embeddings.checkCount(images.size());
    return embeddings.of(request.team(), request.model(), sources.files(images));
  }

  /** Images come as they are, each in a part {@code image}; the rest as JSON in {@code request}. */
  @NotIdempotent
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  EmbeddingResponse multipart(Caller caller, HttpServletRequest form)
      throws IOException, ServletException {
    Part described = form.getPart("request");
    if (described == null) {
      throw new MissingServletRequestPartException("request");
    }
    EmbeddingRequest request = json.readValue(described.getInputStream(), EmbeddingRequest.class);
    caller.requireRole(request.team(), Role.VIEWER);
    if (request.images() != null) {
      throw Problems.invalid("images", "come twice; leave them out of the part 'request'");
    }
    List<Part> parts =
        form.getParts().stream().filter(part -> part.getName().equals("image")).toList();
    embeddings.checkCount(parts.size());
    List<ImageFile> files = new ArrayList<>();
    for (Part part : parts) {
      String field = "image[" + files.size() + "]";
      files.add(new ImageFile(field, part.getInputStream().readAllBytes(), part.getContentType()));
    }
    return embeddings.of(request.team(), request.model(), files);
  }
}
