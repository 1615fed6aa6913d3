package io.polysight.inference.prediction;

import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.json.JsonMapper;

/** Predictions over HTTP. */
@RestController
@RequestMapping("/api/v1/predictions")
class PredictionController {
  private final Predictions predictions;
  private final DatasetService datasets;
  private final JsonMapper json;

  PredictionController(
      Predictions predictions,
      @Qualifier("datasetsAsCaller") DatasetService datasets,
      JsonMapper json) {
    this.predictions = predictions;
    this.datasets = datasets;
    this.json = json;
  }

  /** The image comes as base64 in the field {@code image}. */
  @NotIdempotent
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  PredictionResponse json(Caller caller, @RequestBody PredictionRequest request) {
    String image = request.image();
    if (image == null) {
      throw Problems.invalid("image", "is missing; send the JPEG or PNG file as base64");
    }
    return answer(caller, request, Base64Images.decode("image", image), null);
  }

  /** The image comes as it is in the part {@code image}, the rest as JSON in {@code request}. */
  @NotIdempotent
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  PredictionResponse multipart(Caller caller, HttpServletRequest form)
      throws IOException, ServletException {
    Part image = part(form, "image");
    PredictionRequest request =
        json.readValue(part(form, "request").getInputStream(), PredictionRequest.class);
    if (request.image() != null) {
      throw Problems.invalid("image", "comes twice; leave it out of the part 'request'");
    }
    return answer(caller, request, image.getInputStream().readAllBytes(), image.getContentType());
  }

  private PredictionResponse answer(
      Caller caller, PredictionRequest request, byte[] image, @Nullable String type) {
    caller.requireRole(request.team(), Role.VIEWER);
    return predictions.answer(
        new Question(
            request.team(), request.model(), request.asks(), image, type, request.effort()),
        datasets::task);
  }

  private static Part part(HttpServletRequest form, String name)
      throws IOException, ServletException {
    Part part = form.getPart(name);
    if (part == null) {
      throw new MissingServletRequestPartException(name);
    }
    return part;
  }
}
