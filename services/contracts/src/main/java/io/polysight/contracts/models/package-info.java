/** What model-registry says: models, versions, aliases and their gates. */
@NullMarked
package io.polysight.contracts.models;

import org.jspecify.annotations.NullMarked;
