package io.polysight.gateway.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** The identity provider's endpoints, written out so that the gateway starts without it. */
@Configuration
class IdentityProvider {
  static final String REGISTRATION = "keycloak";

  @Bean
  ReactiveClientRegistrationRepository clientRegistrations(IdentitySettings identity) {
    return new InMemoryReactiveClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(identity.clientId())
            .clientSecret(identity.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(identity.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
            .scope("openid", "profile")
            .authorizationUri(identity.protocol(identity.issuer(), "auth"))
            .tokenUri(identity.protocol(identity.url(), "token"))
            .jwkSetUri(identity.protocol(identity.url(), "certs"))
            .userInfoUri(identity.protocol(identity.url(), "userinfo"))
            .userNameAttributeName("preferred_username")
            .issuerUri(identity.issuer().toString())
            .build());
  }

  @Bean
  ReactiveJwtDecoder jwtDecoder(IdentitySettings identity) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(identity.protocol(identity.url(), "certs")).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(identity.issuer().toString())));
    return decoder;
  }
}
