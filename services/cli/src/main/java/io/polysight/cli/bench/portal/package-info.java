/** What a person waits for when a page of the portal is opened. */
@NullMarked
package io.polysight.cli.bench.portal;

import org.jspecify.annotations.NullMarked;
