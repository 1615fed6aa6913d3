/**
 * The one class that must share a package with DJL's PyTorch binding. It packs TorchScript text
 * into an archive, loads it and calls its methods under the thread's own gradient mode.
 */
@NullMarked
package ai.djl.pytorch.jni;

import org.jspecify.annotations.NullMarked;
