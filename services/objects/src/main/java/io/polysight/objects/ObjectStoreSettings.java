package io.polysight.objects;

import java.net.URI;

/**
 * Where the object store is and how to sign in.
 *
 * @param endpoint as this process reaches it
 * @param publicEndpoint as browsers and other clients reach it; presigned links point there
 */
public record ObjectStoreSettings(
    URI endpoint, URI publicEndpoint, String accessKey, String secretKey) {
  @Override
  public String toString() {
    return "ObjectStoreSettings[endpoint="
        + endpoint
        + ", publicEndpoint="
        + publicEndpoint
        + ", accessKey="
        + accessKey
        + ", secretKey=***]";
  }
}
