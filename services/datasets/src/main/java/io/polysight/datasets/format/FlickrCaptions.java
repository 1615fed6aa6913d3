package io.polysight.datasets.format;

import io.polysight.datasets.sample.Annotations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flickr8k and Flickr30k: {@code Flickr8k.token.txt} or {@code results_20130124.token} with lines
 * {@code image.jpg#0<tab>caption}, or {@code captions.txt} with lines {@code image,caption} below a
 * heading; {@code Flickr_8k.<split>Images.txt} with a name per line, else the pixels decide on the
 * split. Images that only the list of captions knows are passed over: Flickr8k itself has one.
 */
final class FlickrCaptions implements ArchiveReader {
  private static final Pattern TOKENS = Pattern.compile("(?:.*/)?[^/]*\\.token(?:\\.txt)?");
  private static final Pattern TABLE = Pattern.compile("(?:.*/)?captions\\.(?:txt|csv)");
  private static final Pattern LIST = Pattern.compile("(?:.*/)?[^/]*\\.(\\w+)Images\\.txt");
  private static final Pattern TOKEN_LINE = Pattern.compile("([^\\t#]+)#\\d+\\t(.+)");
  private static final Pattern TABLE_LINE = Pattern.compile("([^,]+),(.+)");

  private final ImportLimits limits;

  FlickrCaptions(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    Map<String, List<String>> captions = new LinkedHashMap<>();
    Map<String, String> splits = new HashMap<>();
    boolean any = false;
    for (String file : archive.files()) {
      boolean tokens = TOKENS.matcher(file).matches();
      Matcher list = LIST.matcher(file);
      String split = list.matches() ? Splits.named(list.group(1)).orElse(null) : null;
      if (tokens || TABLE.matcher(file).matches()) {
        any = true;
        captions(file, lines(archive, file, remarks), tokens, captions, remarks);
      } else if (split != null) {
        lines(archive, file, remarks).forEach(name -> splits.put(name.strip(), split));
      } else if (!ImageFolder.isImage(file)) {
        remarks.skip(file, "is neither an image, a list of captions nor a list of a split");
      }
    }
    if (!any) {
      remarks.fault("", "the archive holds no captions.txt and no token file");
    }
    for (var entry : captions.entrySet()) {
      String file = images.find(entry.getKey(), null);
      if (file == null || !images.take(file)) {
        remarks.skip(entry.getKey(), "has captions, but is not in the archive");
      } else if (!splits.isEmpty() && !splits.containsKey(entry.getKey())) {
        remarks.skip(file, "is in the list of no split");
      } else {
        sink.add(file, splits.get(entry.getKey()), Annotations.ofCaptions(entry.getValue()));
      }
    }
    images.skipUnused(remarks);
  }

  private static void captions(
      String file,
      List<String> lines,
      boolean tokens,
      Map<String, List<String>> captions,
      Remarks remarks) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean heading = i == 0 && line.strip().equalsIgnoreCase("image,caption");
      if (line.isBlank() || heading) {
        continue;
      }
      Matcher matcher = (tokens ? TOKEN_LINE : TABLE_LINE).matcher(line);
      String caption = matcher.matches() ? unquoted(matcher.group(2).strip()) : null;
      if (caption == null || caption.isBlank()) {
        remarks.fault(
            file + ":" + (i + 1),
            tokens ? "is no line image#number<tab>caption" : "is no line image,caption");
      } else {
        captions.computeIfAbsent(matcher.group(1).strip(), name -> new ArrayList<>()).add(caption);
      }
    }
  }

  /** A cell of a table with commas or quotes in it (RFC 4180). */
  private static String unquoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip()
        : cell;
  }

  private List<String> lines(Archive archive, String file, Remarks remarks) throws IOException {
    try {
      byte[] bytes = archive.read(file, limits.documentBytes());
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (OversizedEntryException e) {
      remarks.fault(file, String.valueOf(e.getMessage()));
      return List.of();
    }
  }
}
