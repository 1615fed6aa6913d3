package io.polysight.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.polysight.tasks.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a failed request answers: RFC 9457 problem details with four members of ours.
 *
 * @param type names the kind of problem; see {@link ProblemKind}
 * @param detail what was wrong, with the value, and what to do
 * @param instance path of the request
 * @param owner who can repair it: {@code caller}, {@code us} or {@code capacity}
 * @param traceId finds the request in the logs of every service it touched
 * @param faults each field at fault, all of them at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String owner,
    @Nullable String traceId,
    @Nullable List<Faults.Fault> faults) {
  public static final String MEDIA_TYPE = "application/problem+json";
}
