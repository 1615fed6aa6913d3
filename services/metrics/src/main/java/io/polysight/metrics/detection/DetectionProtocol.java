package io.polysight.metrics.detection;

import static io.polysight.metrics.detection.AreaRange.ALL;
import static io.polysight.metrics.detection.AreaRange.LARGE;
import static io.polysight.metrics.detection.AreaRange.MEDIUM;
import static io.polysight.metrics.detection.AreaRange.SMALL;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a reference program computes by default.
 *
 * @param thresholds of IoU, ascending
 * @param areas sizes of objects that are judged apart
 * @param most detections of an image and category that count, ascending; the last is the limit
 * @param mostPerImage detections of an image that are looked at over all categories; 0 for no limit
 * @param skipsEmpty whether objects and detections without area are left out
 * @param figures what is reported, in order
 */
public record DetectionProtocol(
    List<Double> thresholds,
    List<AreaRange> areas,
    List<Integer> most,
    int mostPerImage,
    boolean skipsEmpty,
    List<FigureDefinition> figures) {

  /** numpy's linspace(0.5, 0.95, 10), to the last bit. */
  private static final List<Double> IOU =
      DoubleStream.concat(
              DoubleStream.iterate(0, i -> i < 9, i -> i + 1)
                  .map(i -> i * ((0.95 - 0.5) / 9) + 0.5),
              DoubleStream.of(0.95))
          .boxed()
          .toList();

  /** pycocotools' bbox and segm. */
  public static final DetectionProtocol COCO =
      new DetectionProtocol(
          IOU,
          List.of(ALL, SMALL, MEDIUM, LARGE),
          List.of(1, 10, 100),
          0,
          false,
          List.of(
              FigureDefinition.precision("AP", ALL, 100),
              FigureDefinition.precision("AP50", ALL, 100).at(IOU.get(0)),
              FigureDefinition.precision("AP75", ALL, 100).at(IOU.get(5)),
              FigureDefinition.precision("APs", SMALL, 100),
              FigureDefinition.precision("APm", MEDIUM, 100),
              FigureDefinition.precision("APl", LARGE, 100),
              FigureDefinition.recall("AR1", ALL, 1),
              FigureDefinition.recall("AR10", ALL, 10),
              FigureDefinition.recall("AR100", ALL, 100),
              FigureDefinition.recall("ARs", SMALL, 100),
              FigureDefinition.recall("ARm", MEDIUM, 100),
              FigureDefinition.recall("ARl", LARGE, 100)));

  /** pycocotools' keypoints: no small people, at most 20 detections. */
  public static final DetectionProtocol COCO_KEYPOINTS =
      new DetectionProtocol(
          IOU,
          List.of(ALL, MEDIUM, LARGE),
          List.of(20),
          0,
          false,
          List.of(
              FigureDefinition.precision("AP", ALL, 20),
              FigureDefinition.precision("AP50", ALL, 20).at(IOU.get(0)),
              FigureDefinition.precision("AP75", ALL, 20).at(IOU.get(5)),
              FigureDefinition.precision("APm", MEDIUM, 20),
              FigureDefinition.precision("APl", LARGE, 20),
              FigureDefinition.recall("AR", ALL, 20),
              FigureDefinition.recall("AR50", ALL, 20).at(IOU.get(0)),
              FigureDefinition.recall("AR75", ALL, 20).at(IOU.get(5)),
              FigureDefinition.recall("ARm", MEDIUM, 20),
              FigureDefinition.recall("ARl", LARGE, 20)));

  /** lvis-api: 300 detections of an image over all categories. */
  public static final DetectionProtocol LVIS =
      new DetectionProtocol(
          IOU,
          List.of(ALL, SMALL, MEDIUM, LARGE),
          List.of(300),
          300,
          true,
          List.of(
              FigureDefinition.precision("AP", ALL, 300),
              FigureDefinition.precision("AP50", ALL, 300).at(IOU.get(0)),
              FigureDefinition.precision("AP75", ALL, 300).at(IOU.get(5)),
              FigureDefinition.precision("APs", SMALL, 300),
              FigureDefinition.precision("APm", MEDIUM, 300),
              FigureDefinition.precision("APl", LARGE, 300),
              FigureDefinition.recall("AR@300", ALL, 300),
              FigureDefinition.recall("ARs@300", SMALL, 300),
              FigureDefinition.recall("ARm@300", MEDIUM, 300),
              FigureDefinition.recall("ARl@300", LARGE, 300)));

  public DetectionProtocol {
    thresholds = List.copyOf(thresholds);
    areas = List.copyOf(areas);
    most = List.copyOf(most);
    figures = List.copyOf(figures);
    if (thresholds.size() * areas.size() > Long.SIZE || areas.size() > 4 || most.size() > 4) {
      throw new IllegalArgumentException(
          thresholds.size()
              + " thresholds, "
              + areas.size()
              + " areas and "
              + most.size()
              + " limits; at most 4 areas, 4 limits and 64 thresholds times areas fit");
    }
  }

  /** The same with other IoU thresholds; figures at one threshold that is not among them go. */
  public DetectionProtocol withThresholds(List<Double> others) {
    return new DetectionProtocol(
        others,
        areas,
        most,
        mostPerImage,
        skipsEmpty,
        figures.stream()
            .filter(f -> Double.isNaN(f.threshold()) || others.contains(f.threshold()))
            .toList());
  }

  int limit() {
    return most.getLast();
  }
}
