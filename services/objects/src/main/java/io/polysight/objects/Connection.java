package io.polysight.objects;

import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** One endpoint of the store, and the meaning of its failures. */
final class Connection implements AutoCloseable {
  /**
   * Fixed, so that the client never asks the server for it: presigning then needs no connection.
   * Neither MinIO nor s3proxy has regions.
   */
  private static final String REGION = "us-east-1";

  private final URI endpoint;
  private final MinioAsyncClient client;

  /** An operation that answers later. */
  interface Asynchronous<T> {
    CompletableFuture<T> on(MinioAsyncClient client) throws MinioException;
  }

  /** An operation that answers at once. */
  interface Immediate<T> {
    T get() throws MinioException;
  }

  Connection(URI endpoint, ObjectStoreSettings settings) {
    this.endpoint = endpoint;
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(Duration.ofSeconds(2))
            .readTimeout(Duration.ofSeconds(60))
            .writeTimeout(Duration.ofSeconds(60))
            .build();
    this.client =
        MinioAsyncClient.builder()
            .endpoint(endpoint.toString())
            .region(REGION)
            .credentials(settings.accessKey(), settings.secretKey())
            .httpClient(http, true)
            .build();
  }

  MinioAsyncClient client() {
    return client;
  }

  <T> T call(String bucket, @Nullable String key, Asynchronous<T> operation) {
    return get(bucket, key, () -> join(operation.on(client)));
  }

  private <T> T join(CompletableFuture<T> answer) throws MinioException {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof MinioException failure) {
        throw failure;
      }
      throw new MinioException(e.getCause() == null ? e : e.getCause());
    }
  }

  <T> T get(String bucket, @Nullable String key, Immediate<T> operation) {
    try {
      return operation.get();
    } catch (ErrorResponseException e) {
      throw refused(bucket, key, e);
    } catch (MinioException e) {
      throw failed(bucket, key, e);
    }
  }

  private ObjectStoreException refused(
      String bucket, @Nullable String key, ErrorResponseException e) {
    int status = e.response() == null ? 0 : e.response().code();
    if (key != null && status == 404 && !"NoSuchBucket".equals(e.errorResponse().code())) {
      return new ObjectMissingException(bucket, key);
    }
    if (key != null && status == 416) {
      return new ObjectTooShortException(key);
    }
    String text =
        "The object store refused "
            + name(bucket, key)
            + " with status "
            + status
            + " ("
            + e.errorResponse().code()
            + ").";
    return status >= 500 && status != 501
        ? new ObjectStoreUnavailableException(text, e)
        : new ObjectStoreException(text, e);
  }

  private ObjectStoreException failed(String bucket, @Nullable String key, MinioException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return broken(endpoint, bucket, key, io);
      }
    }
    return new ObjectStoreException("The object store failed on " + name(bucket, key) + ".", e);
  }

  private static ObjectStoreException broken(
      URI endpoint, String bucket, @Nullable String key, IOException e) {
    return new ObjectStoreUnavailableException(
        "The object store at " + endpoint + " cannot be reached for " + name(bucket, key) + ".", e);
  }

  /** The connection broke while bytes were on their way. */
  static ObjectStoreException broken(String bucket, String key, IOException e) {
    return new ObjectStoreUnavailableException(
        "The transfer of " + name(bucket, key) + " broke off: " + e.getMessage(), e);
  }

  private static String name(String bucket, @Nullable String key) {
    return key == null ? "bucket '" + bucket + "'" : "'" + bucket + "/" + key + "'";
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new ObjectStoreException("The connection to " + endpoint + " did not close.", e);
    }
  }
}
