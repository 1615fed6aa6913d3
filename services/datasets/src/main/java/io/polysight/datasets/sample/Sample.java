package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One image with what is known of it; one line of a manifest.
 *
 * @param id unique in its version, such as the file's name in the archive
 * @param split {@link #TRAIN}, {@link #VAL}, {@link #TEST} or another name of lower-case letters,
 *     digits and hyphens
 */
public record Sample(
    String id,
    String split,
    ImageReference image,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NothingKnown.class)
        Annotations annotations) {
  public static final String TRAIN = "train";
  public static final String VAL = "val";
  public static final String TEST = "test";
  private static final Pattern SPLIT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Sample(String id, String split, ImageReference image, @Nullable Annotations annotations) {
    if (id.isBlank() || id.length() > 1000) {
      throw new IllegalArgumentException(
          "a sample id has 1 to 1000 characters, not " + id.length());
    }
    checkSplit(split);
    this.id = id;
    this.split = split;
    this.image = image;
    this.annotations = annotations == null ? Annotations.none() : annotations;
  }

  /** Refuses a name that is no split. */
  public static void checkSplit(String split) {
    if (!SPLIT.matcher(split).matches()) {
      throw new IllegalArgumentException(
          "split '" + split + "' must be 1 to 40 lower-case letters, digits and hyphens");
    }
  }
}
