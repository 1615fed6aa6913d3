package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.PublishedFigure;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Task;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headline figures of the methods Polysight builds on, as their authors publish them. */
final class PublishedFigures {
  private static final String V2 = "Uni-Perceiver v2, large (446 M parameters)";
  private static final String V2_PAPER = "Li et al., Uni-Perceiver v2, CVPR 2023, arXiv:2211.09808";
  private static final String IMAGENET = "ImageNet-1k, validation";
  private static final String COCO = "COCO";

  private static final Map<String, List<PublishedFigure>> BY_KIND =
      Map.of(
          ImageClassification.KIND,
          List.of(
              v2(IMAGENET, "accuracy", 0.872),
              new PublishedFigure(
                  "SigLiT",
                  "Zhai et al., Sigmoid Loss for Language Image Pre-Training, ICCV 2023,"
                      + " arXiv:2303.15343",
                  IMAGENET,
                  "accuracy",
                  0.845,
                  "without training on it"),
              plainVit(0.765, "90 epochs"),
              plainVit(0.80, "300 epochs")),
          ObjectDetection.KIND,
          List.of(v2(COCO, "box AP", 0.619)),
          InstanceSegmentation.KIND,
          List.of(v2(COCO, "mask AP", 0.536), v2(COCO, "box AP", 0.619)),
          Captioning.KIND,
          List.of(v2(COCO, "CIDEr", 1.225), v2(COCO, "BLEU-4", 0.365)),
          ImageTextRetrieval.KIND,
          List.of(
              v2(COCO, "image-to-text R@1", 0.75),
              v2(COCO, "text-to-image R@1", 0.585),
              v2("Flickr30k", "image-to-text R@1", 0.893),
              v2("Flickr30k", "text-to-image R@1", 0.796)));

  private PublishedFigures() {}

  private static PublishedFigure v2(String benchmark, String metric, double value) {
    return figure(V2, V2_PAPER, benchmark, metric, value, null);
  }

  private static PublishedFigure plainVit(double value, String note) {
    return figure(
        "ViT-S/16, plain",
        "Beyer et al., Better plain ViT baselines for ImageNet-1k, 2022, arXiv:2205.01580",
        IMAGENET,
        "accuracy",
        value,
        note);
  }

  private static PublishedFigure figure(
      String method,
      String source,
      String benchmark,
      String metric,
      double value,
      @Nullable String note) {
    return new PublishedFigure(method, source, benchmark, metric, value, note);
  }

  /** Of tasks of the same kind; empty where no method publishes any. */
  static List<PublishedFigure> of(Task task) {
    return BY_KIND.getOrDefault(task.kind(), List.of());
  }
}
