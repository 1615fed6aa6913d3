/**
 * Teams as the identity provider has them: groups, the people in them, and clients of pipelines.
 */
@NullMarked
package io.polysight.registry.identity;

import org.jspecify.annotations.NullMarked;
