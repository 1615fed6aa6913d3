package io.polysight.trainer.run;

import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreException;
import io.polysight.trainer.worker.Buckets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs of workers: on the machine while the job runs there, in the object store after each
 * attempt, so that any instance can show them.
 */
final class LogArchive {
  private static final Logger LOG = LoggerFactory.getLogger(LogArchive.class);
  private static final int MOST_KEPT = 1 << 20;

  private final JobFolders folders;
  private final ObjectStore objects;

  LogArchive(JobFolders folders, ObjectStore objects) {
    this.folders = folders;
    this.objects = objects;
  }

  /**
   * Puts the newest part of a job's log into the object store.
   *
   * @return whether it is safe there
   */
  boolean keep(UUID job) {
    try {
      byte[] text = end(folders.log(job), MOST_KEPT);
      objects.put(Buckets.CHECKPOINTS, key(job), text, "text/plain");
      return true;
    } catch (NoSuchFileException e) {
      LOG.debug("no worker of job {} wrote a log", job, e);
      return true;
    } catch (IOException | ObjectStoreException e) {
      LOG.warn("the log of job {} stays on this machine only", job, e);
      return false;
    }
  }

  /**
   * The last lines of a job's log.
   *
   * @param most bytes at most
   * @return empty when no worker was started yet
   */
  String tail(UUID job, int most) {
    byte[] bytes;
    try {
      bytes = end(folders.log(job), most);
    } catch (NoSuchFileException e) {
      bytes = archived(job);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the log of job " + job, e);
    }
    String text =
        new String(
            bytes,
            Math.max(0, bytes.length - most),
            Math.min(bytes.length, most),
            StandardCharsets.UTF_8);
    // A cut in the middle of a line would show a line that never was.
    return text.length() < most ? text : text.substring(text.indexOf('\n') + 1);
  }

  private byte[] archived(UUID job) {
    try {
      return objects.get(Buckets.CHECKPOINTS, key(job));
    } catch (ObjectMissingException e) {
      return new byte[0];
    }
  }

  private static byte[] end(Path file, int most) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long from = Math.max(0, channel.size() - most);
      channel.position(from);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // reads on until the buffer is full or the file ends
      }
      byte[] read = new byte[bytes.position()];
      bytes.flip().get(read);
      return read;
    }
  }

  private static String key(UUID job) {
    return job + "/worker.log";
  }
}
