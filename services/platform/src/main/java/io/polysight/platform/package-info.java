/** What every service stands on: a service depends on this module and is a plain application. */
@NullMarked
package io.polysight.platform;

import org.jspecify.annotations.NullMarked;
