package io.polysight.datasets.format;

import io.polysight.datasets.image.RgbImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which class the pixels of a label map mean.
 *
 * @param names of the classes, in order
 * @param numbers place of the class of a pixel value 0xRRGGBB among the names, or -1 where nobody
 *     said what is there
 */
record LabelColours(List<String> names, Map<Integer, Integer> numbers) {
  private static final Pattern LINE =
      Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})\\s+(\\S.*)");
  private static final Set<String> UNLABELLED = Set.of("void", "unlabelled", "unlabeled");
  private static final int GREY = 0x010101;

  /** SegNet's eleven classes as grey values from 0 on; 11 is unlabelled. */
  static LabelColours segNet() {
    List<String> names =
        List.of(
            "sky",
            "building",
            "pole",
            "road",
            "pavement",
            "tree",
            "sign symbol",
            "fence",
            "car",
            "pedestrian",
            "bicyclist");
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(GREY * i, i);
    }
    numbers.put(GREY * names.size(), -1);
    return new LabelColours(names, numbers);
  }

  /**
   * CamVid's {@code label_colors.txt}: red, green, blue and the name, a class per line.
   *
   * @throws IllegalArgumentException naming the line that does not fit
   */
  static LabelColours parse(String text) {
    List<String> names = new ArrayList<>();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher matcher = LINE.matcher(line);
      if (line.isEmpty()) {
        continue;
      }
      if (!matcher.matches()) {
        throw new IllegalArgumentException("'" + line + "' is no line 'red green blue name'");
      }
      int colour = 0;
      for (int channel = 1; channel <= 3; channel++) {
        colour = colour << 8 | Math.min(255, Integer.parseInt(matcher.group(channel)));
      }
      String name = matcher.group(4).strip();
      boolean known = !UNLABELLED.contains(name.toLowerCase(Locale.ROOT));
      if (names.contains(name) || numbers.put(colour, known ? names.size() : -1) != null) {
        throw new IllegalArgumentException("'" + line + "' names a class or colour again");
      }
      if (known) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("names no class");
    }
    return new LabelColours(List.copyOf(names), numbers);
  }

  /**
   * The pixels of each class, [height, width] row by row; null for classes that do not occur.
   *
   * @throws IllegalArgumentException naming a pixel that is of no class
   */
  boolean[][] masks(RgbImage map) {
    boolean[][] masks = new boolean[names.size()][];
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        Integer number = numbers.get(map.at(x, y));
        if (number == null) {
          throw new IllegalArgumentException(
              "the pixel (%d, %d) is %06x, which is no class; send grey label maps of SegNet's classes 0 to 11, or name the colours in label_colors.txt"
                  .formatted(x, y, map.at(x, y)));
        }
        if (number >= 0) {
          if (masks[number] == null) {
            masks[number] = new boolean[map.width() * map.height()];
          }
          masks[number][y * map.width() + x] = true;
        }
      }
    }
    return masks;
  }
}
