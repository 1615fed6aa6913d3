/**
 * One model for every task: what it is made of, how it is trained, and how it answers. Packages
 * below are cut by feature.
 */
@NullMarked
package io.polysight.generalist;

import org.jspecify.annotations.NullMarked;
