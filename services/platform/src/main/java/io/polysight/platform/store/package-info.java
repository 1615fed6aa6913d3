/** What every service keeps in its database: ids, JSON columns, the platform's own tables. */
@NullMarked
package io.polysight.platform.store;

import org.jspecify.annotations.NullMarked;
