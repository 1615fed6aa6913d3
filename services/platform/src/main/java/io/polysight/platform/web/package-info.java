/**
 * The HTTP surface every service shares: problems, pages, entity tags, limits. A controller throws
 * what {@link io.polysight.platform.web.Problems} makes, and the table here answers.
 */
@NullMarked
package io.polysight.platform.web;

import org.jspecify.annotations.NullMarked;
