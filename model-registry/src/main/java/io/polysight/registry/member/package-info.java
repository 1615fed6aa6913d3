/** Members of teams and their roles. */
@NullMarked
package io.polysight.registry.member;

import org.jspecify.annotations.NullMarked;
