/**
 * Where an installation and its data lie, and what is chosen once for it: secrets and ports.
 * Everything here is plain files, so that a restart finds the same answers.
 */
@NullMarked
package io.polysight.local.settings;

import org.jspecify.annotations.NullMarked;
