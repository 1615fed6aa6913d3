package io.polysight.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** The trace of what runs in this thread. */
public final class CurrentTrace {
  private final Tracer tracer;

  public CurrentTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** 32 hexadecimal digits; null outside a trace. */
  public @Nullable String id() {
    TraceContext context = context();
    return context == null ? null : context.traceId();
  }

  /** As W3C Trace Context writes it: {@code 00-<trace>-<span>-<flags>}; null outside a trace. */
  public @Nullable String traceparent() {
    TraceContext context = context();
    if (context == null) {
      return null;
    }
    String flags = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
  }

  private @Nullable TraceContext context() {
    Span span = tracer.currentSpan();
    return span == null || span.context().traceId().isEmpty() ? null : span.context();
  }
}
