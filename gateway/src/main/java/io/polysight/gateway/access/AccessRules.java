package io.polysight.gateway.access;

import io.polysight.gateway.problem.Problem;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Two ways in. A request with a bearer token is a machine's: stateless, no CSRF. Everything else is
 * a browser's: a session cookie after the OIDC code flow with PKCE, and a CSRF token on whatever
 * changes something.
 */
@Configuration
class AccessRules {
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
          + " connect-src 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'; base-uri 'self'";
  private static final Duration IDENTITY_RETRY = Duration.ofSeconds(5);

  @Bean
  @Order(1)
  SecurityWebFilterChain machines(ServerHttpSecurity http) {
    return http.securityMatcher(AccessRules::bringsBearerToken)
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            x -> x.pathMatchers("/actuator/health/**").permitAll().anyExchange().authenticated())
        .oauth2ResourceServer(o -> o.authenticationEntryPoint(AccessRules::refuse).jwt(jwt -> {}))
        .exceptionHandling(e ->
            e.authenticationEntryPoint(AccessRules::refuse)
                .accessDeniedHandler((x, denied) -> notAllowed(x)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain people(
      ServerHttpSecurity http,
      ReactiveClientRegistrationRepository registrations,
      IdentitySettings identity) {
    var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    var signedOut = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
    signedOut.setPostLogoutRedirectUri(identity.publicUrl() + "/");
    signedOut.setLogoutSuccessUrl(URI.create("/"));
    return http.authorizeExchange(
            x -> x.pathMatchers("/api/**").authenticated().anyExchange().permitAll())
        .oauth2Login(login -> login.authorizationRequestResolver(resolver))
        .logout(logout -> logout.logoutSuccessHandler(signedOut))
        .csrf(csrf ->
            csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler((x, denied) -> csrfMissing(x)))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frame -> frame.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .exceptionHandling(e ->
            e.authenticationEntryPoint(AccessRules::refuse)
                .accessDeniedHandler((x, denied) -> notAllowed(x)))
        .build();
  }

  private static Mono<MatchResult> bringsBearerToken(ServerWebExchange exchange) {
    String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? MatchResult.match()
        : MatchResult.notMatch();
  }

  private static Mono<Void> refuse(ServerWebExchange exchange, AuthenticationException failure) {
    boolean identityProviderFailed = failure instanceof AuthenticationServiceException;
    return (identityProviderFailed
            ? Problem.unavailable("The identity provider", IDENTITY_RETRY)
            : Problem.unauthenticated())
        .write(exchange);
  }

  private static Mono<Void> notAllowed(ServerWebExchange exchange) {
    return Problem.forbidden("You may not do this.").write(exchange);
  }

  private static Mono<Void> csrfMissing(ServerWebExchange exchange) {
    return Problem.forbidden(
            "The request changes something and brought no valid CSRF token. Send the value of the cookie XSRF-TOKEN in"
                + " the header X-XSRF-TOKEN.")
        .write(exchange);
  }
}
