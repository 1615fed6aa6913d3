package io.polysight.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large before anything reads them, and keeps the others in memory so
 * that they can be read twice: by the digest of an idempotent request, and by the controller.
 */
final class BodyLimit extends OncePerRequestFilter {
  private final WebProperties limits;
  private final ProblemWriter problems;

  BodyLimit(WebProperties limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean multipart = type != null && type.startsWith("multipart/");
    boolean bodiless = request.getContentLengthLong() == 0 || "GET".equals(request.getMethod());
    if (multipart || bodiless) {
      chain.doFilter(request, response);
      return;
    }
    DataSize limit =
        type != null && type.contains("json") ? limits.jsonLimit() : limits.bodyLimit();
    if (request.getContentLengthLong() > limit.toBytes()) {
      refuse(request, response, limit, request.getContentLengthLong() + " bytes");
      return;
    }
    byte[] body =
        request.getInputStream().readNBytes(Math.toIntExact(Math.addExact(limit.toBytes(), 1)));
    if (body.length > limit.toBytes()) {
      refuse(request, response, limit, "more");
      return;
    }
    chain.doFilter(new Kept(request, body), response);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, DataSize limit, String size)
      throws IOException {
    problems.write(
        request,
        response,
        ProblemKind.TOO_LARGE,
        "The body has " + size + "; this route takes at most " + limit.toBytes() + " bytes.");
  }

  /** A request whose body lies in memory. */
  private static final class Kept extends HttpServletRequestWrapper {
    private final byte[] body;

    Kept(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new KeptStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class KeptStream extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    KeptStream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body is in memory; read it at once");
    }
  }
}
