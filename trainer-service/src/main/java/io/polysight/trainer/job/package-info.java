/**
 * Training jobs: their submission, their row and every change of their state. A change and the
 * event that tells of it are one transaction.
 */
@NullMarked
package io.polysight.trainer.job;

import org.jspecify.annotations.NullMarked;
