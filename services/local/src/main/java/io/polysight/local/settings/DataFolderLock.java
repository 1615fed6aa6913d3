package io.polysight.local.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** At most one supervisor works on a data folder; the kernel frees the lock when it dies. */
public final class DataFolderLock implements AutoCloseable {
  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Thrown when another supervisor holds the folder. */
  public static final class HeldException extends IOException {
    HeldException(DataFolder data) {
      super(
          "the data folder "
              + data.root()
              + " is in use by a running platform; stop it with './polysight down', or name another"
              + " folder with --data");
    }
  }

  public static DataFolderLock take(DataFolder data) throws IOException {
    FileChannel channel = open(data);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new HeldException(data);
    }
    return new DataFolderLock(channel);
  }

  /** Whether a supervisor, in whatever process, holds the folder now. */
  public static boolean isHeld(DataFolder data) throws IOException {
    try (FileChannel channel = open(data)) {
      return tryLock(channel) == null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static FileChannel open(DataFolder data) throws IOException {
    return FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }
}
