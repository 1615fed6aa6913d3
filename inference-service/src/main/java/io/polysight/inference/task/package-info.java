/**
 * The tasks this service can answer: learnt from events, and read from dataset-service when a
 * prediction comes before its event.
 */
@NullMarked
package io.polysight.inference.task;

import org.jspecify.annotations.NullMarked;
