package io.polysight.metrics.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** UTF-8 texts, read line by line; what is wrong with the file goes to the faults. */
public final class TextLines {
  private TextLines() {}

  /** What is done with a line and its place. */
  public interface Line {
    void accept(String line, Place place);
  }

  /** The lines that are not blank. */
  public static void read(Path file, Faults faults, Line each) {
    if (isThere(file, faults)) {
      readLines(file, faults, each);
    }
  }

  /** As {@link #read} of a file that may be empty. */
  public static void readEvenEmpty(Path file, Faults faults, Line each) {
    readLines(file, faults, each);
  }

  private static void readLines(Path file, Faults faults, Line each) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(line, new Place(file, number, ""));
        }
      }
    } catch (CharacterCodingException e) {
      faults.add("file that is no UTF-8", file.toString());
    } catch (IOException e) {
      faults.add("file that cannot be read to its end", file.toString());
    }
  }

  /** Whether there is a file with anything in it; told where not. */
  static boolean isThere(Path file, Faults faults) {
    try {
      if (Files.isReadable(file) && Files.isRegularFile(file)) {
        if (Files.size(file) > 0) {
          return true;
        }
        faults.add("file without content; is the export finished?", file.toString());
        return false;
      }
    } catch (IOException e) {
      // Told below, as any other file that cannot be read.
    }
    faults.add("file that does not exist or cannot be read", file.toString());
    return false;
  }
}
