package io.polysight.dataset.sample;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a route that it takes the parameters of a {@link SampleFilter}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
  @Parameter(
      name = "split",
      in = ParameterIn.QUERY,
      description = "Samples of any of these splits.",
      array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(
      name = "label",
      in = ParameterIn.QUERY,
      description = "Samples with any of these labels, written <label space>:<label>.",
      array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(
      name = "annotation",
      in = ParameterIn.QUERY,
      description = "Samples with annotations of any of these kinds.",
      array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(
      name = "imageEdge",
      in = ParameterIn.QUERY,
      description = "Longer side of the image in pixels: the power of two a range begins with.",
      array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(
      name = "boxEdge",
      in = ParameterIn.QUERY,
      description = "Square root of a box's area in pixels: the power of two a range begins with.",
      array = @ArraySchema(schema = @Schema(type = "string"))),
  @Parameter(
      name = "problem",
      in = ParameterIn.QUERY,
      description = "Samples with any of these problems.",
      array = @ArraySchema(schema = @Schema(type = "string")))
})
@interface FilteredByFacets {}
