package io.polysight.datasets.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The images of an archive, wherever they lie, by the names that its documents give them. */
final class ImageFiles {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[/_.\\- ]+");

  private final Map<String, List<String>> byName = new HashMap<>();
  private final Set<String> unused = new TreeSet<>();

  ImageFiles(Archive archive) {
    for (String file : archive.files()) {
      if (ImageFolder.isImage(file)) {
        byName.computeIfAbsent(baseName(file), name -> new ArrayList<>()).add(file);
        unused.add(file);
      }
    }
  }

  /** Those no document has spoken of yet, in the order of their paths. */
  List<String> unused() {
    return List.copyOf(unused);
  }

  /** The file of that name, or the end of whose path it is; of several, one of the split. */
  @Nullable String find(String name, @Nullable String split) {
    return ofSplit(
        byName.getOrDefault(baseName(name), List.of()).stream()
            .filter(file -> file.equals(name) || file.endsWith("/" + name))
            .toList(),
        split);
  }

  /** Of several files one whose path speaks of the split; the first if none does. */
  static @Nullable String ofSplit(List<String> files, @Nullable String split) {
    for (String file : files) {
      if (split != null && split.equals(splitOf(file))) {
        return file;
      }
    }
    return files.isEmpty() ? null : files.getFirst();
  }

  /** The split that a word of the path speaks of, the last such word counting. */
  static @Nullable String splitOf(String path) {
    String found = null;
    for (String word : BETWEEN_WORDS.split(path)) {
      found = Splits.named(word).orElse(found);
    }
    return found;
  }

  /** Whether the file is spoken of for the first time. */
  boolean take(String file) {
    return unused.remove(file);
  }

  /** Remarks on the images that no document spoke of. */
  void skipUnused(Remarks remarks) {
    unused.forEach(file -> remarks.skip(file, "no document speaks of it"));
  }

  static String baseName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The base name without its last ending. */
  static String stem(String file) {
    String name = baseName(file);
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  /** The folder a file lies in, with the slash; empty at the top of the archive. */
  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
