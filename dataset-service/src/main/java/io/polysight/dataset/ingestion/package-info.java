/**
 * Turns the source of a pending version into shards and a manifest. Everything is built in a local
 * folder first, so that a rejected version leaves nothing in the object store.
 */
@NullMarked
package io.polysight.dataset.ingestion;

import org.jspecify.annotations.NullMarked;
