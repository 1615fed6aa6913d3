package io.polysight.platform.idempotency;

import java.util.Map;

/** An answer as it was given the first time. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}
