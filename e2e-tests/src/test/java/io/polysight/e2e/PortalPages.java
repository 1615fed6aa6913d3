package io.polysight.e2e;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.life.Life;
import io.polysight.contracts.datasets.DatasetVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The addresses of the portal, those of objects being what a life has left. */
final class PortalPages {
  private PortalPages() {}

  /**
   * Address by name of its screenshot.
   *
   * @param client of somebody who edits what the life has left
   */
  static Map<String, String> of(Life.Story story, PlatformClient client) {
    var data = story.job().mixture().getFirst();
    String task = "/tasks/" + data.task();
    String job = "/training/" + story.job().id();
    String model = "/models/" + story.model().id();
    String version = model + "/versions/" + story.version().number();
    DatasetVersion dataset =
        client.get("/dataset-versions/" + data.datasetVersion(), DatasetVersion.class);
    String datasetVersion = "/data/" + dataset.dataset() + "/versions/" + dataset.number();
    String run = "/evaluations/runs/" + story.unseen().id();
    MoreToSee more = MoreToSee.after(story, client);
    String judged = "/data/" + more.data().dataset() + "/versions/";
    String unseenTask = "/tasks/" + story.unseenTask().id();
    String compare = "/evaluations/compare";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("playground", "/playground");
    pages.put(
        "playground-answers",
        "/playground?ask=image-classification,red%20circle,blue%20square;captioning;"
            + story.unseenTask().id()
            + "&model="
            + story.model().name()
            + "&sample="
            + more.sample(client));
    pages.put("data", "/data");
    pages.put("data-new", "/data/new");
    pages.put("data-version", datasetVersion);
    pages.put("data-look-alikes", datasetVersion + "?tab=alike");
    pages.put("data-map", judged + more.data().number() + "?tab=map");
    pages.put("data-found", judged + more.data().number() + "?tab=find&find=a%20red%20circle");
    pages.put("data-changes", judged + more.second().number() + "?tab=changes");
    pages.put("data-sample", datasetVersion + "?sample=train/000000");
    pages.put("tasks", "/tasks");
    pages.put("tasks-new", "/tasks/new");
    pages.put("task", task);
    pages.put("task-use", task + "?tab=embed");
    pages.put("task-scores", unseenTask + "?tab=scores");
    pages.put("task-prompts", unseenTask + "?tab=prompts");
    pages.put("task-revisions", unseenTask + "?tab=revisions");
    pages.put("training", "/training");
    pages.put("training-new", "/training/new?like=" + story.job().id());
    pages.put("job", job);
    pages.put("job-samples", job + "?tab=samples");
    pages.put("jobs-compared", "/training/compare?jobs=" + story.job().id());
    pages.put("job-checkpoints", job + "?tab=checkpoints");
    pages.put("job-mixture", job + "?tab=about");
    pages.put("job-log", job + "?tab=log");
    pages.put("models", "/models");
    pages.put("model", model);
    pages.put("model-scores", model + "?tab=scores");
    pages.put("model-aliases", model + "?tab=aliases");
    pages.put("version", version);
    pages.put("version-card", version + "?tab=card");
    pages.put("version-provenance", version + "?tab=provenance");
    pages.put("evaluations", "/evaluations");
    pages.put("evaluations-runs", "/evaluations?tab=runs");
    String benchmark = "/evaluations/benchmarks/" + story.unseen().benchmark();
    pages.put("evaluations-slices", "/evaluations?tab=slices");
    pages.put("benchmark", benchmark);
    pages.put("benchmark-sensitivity", benchmark + "?tab=sensitivity");
    pages.put("benchmark-new", "/evaluations/new");
    pages.put("evaluation", run);
    pages.put("evaluation-classes", run + "?tab=classes");
    pages.put("evaluation-samples", run + "?tab=samples");
    pages.put(
        "evaluations-compared",
        compare + "?left=" + story.unseen().id() + "&right=" + more.earlierRun());
    pages.put(
        "versions-compared",
        compare + "?leftVersion=" + story.version().id() + "&rightVersion=" + more.earlier().id());
    pages.put(
        "versions-non-inferiority",
        compare
            + "?leftVersion="
            + story.version().id()
            + "&rightVersion="
            + more.earlier().id()
            + "&protect="
            + story.unseen().benchmark()
            + ":"
            + story.unseen().scores().getFirst().metric()
            + ":0.02");
    pages.put("events", "/events");
    pages.put("events-log", "/events?tab=log");
    pages.put("events-interfaces", "/events?tab=interfaces");
    pages.put("events-requests", "/events?tab=interfaces&of=inference-service");
    pages.put("events-webhooks", "/events?tab=webhooks");
    pages.put("events-not-handled", "/events?tab=undelivered");
    pages.put("team", "/team");
    pages.put("team-accounts", "/team?tab=accounts");
    pages.put("team-audit", "/team?tab=audit");
    pages.put("team-rights", "/team?tab=rights");
    return pages;
  }
}
