/**
 * Who calls and what they may do: tokens are verified here, groups become roles in teams. A foreign
 * team's objects are as absent ones.
 */
@NullMarked
package io.polysight.platform.security;

import org.jspecify.annotations.NullMarked;
