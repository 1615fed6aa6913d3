package io.polysight.dataset.version;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.platform.web.NotIdempotent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Scenes over HTTP before anybody registers them; they belong to no team. */
@RestController
class ScenePreviewController {

  @NotIdempotent
  @PostMapping("/api/v1/datasets/scene-previews")
  ScenePreview preview(@RequestBody DatasetSource.Scenes source) {
    return ScenePreview.of(source);
  }
}
