package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersionCreation;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.Problems;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Scenes over HTTP before anybody registers their version; they belong to no team. */
@RestController
class ScenePreviewController {

  @NotIdempotent
  @PostMapping("/api/v1/datasets/scene-previews")
  ScenePreview preview(@RequestBody DatasetVersionCreation wanted) {
    if (wanted.source() instanceof DatasetSource.Scenes scenes) {
      return ScenePreview.of(scenes);
    }
    throw Problems.invalid(
        "source",
        "only 'scenes' can be drawn ahead; what an archive holds is known when it is read");
  }
}
