package io.polysight.trainer.run;

import io.polysight.objects.ObjectStoreSettings;
import io.polysight.trainer.checkpoint.Checkpoint;
import io.polysight.trainer.checkpoint.CheckpointStore;
import io.polysight.trainer.job.Job;
import io.polysight.trainer.worker.WorkerEnvironment;
import io.polysight.trainer.worker.WorkerJob;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the job file and starts the worker on it. */
final class WorkerStarter {
  private final WorkerCommand command;
  private final WorkerEnvironment environment;
  private final JobFolders folders;
  private final CheckpointStore checkpoints;
  private final long progressMillis;
  private final double interferenceShare;
  private final JsonMapper json = JsonMapper.builder().build();

  WorkerStarter(
      RunProperties properties,
      ObjectStoreSettings objectStore,
      JobFolders folders,
      CheckpointStore checkpoints) {
    this.command = new WorkerCommand(properties.classPath(), properties.heap());
    this.environment = new WorkerEnvironment(objectStore);
    this.folders = folders;
    this.checkpoints = checkpoints;
    this.progressMillis = properties.progressInterval().toMillis();
    this.interferenceShare = properties.interferenceShare();
  }

  WorkerProcess start(Job job) throws IOException {
    Optional<Checkpoint> newest = checkpoints.newestResumable(job.id());
    var told =
        new WorkerJob(
            job.id(),
            job.recipe(),
            job.settings(),
            job.plan(),
            job.device(),
            newest.map(found -> new WorkerJob.Resume(found.step(), found.files())).orElse(null),
            progressMillis,
            interferenceShare);
    folders.create(job.id());
    Files.write(folders.jobFile(job.id()), json.writeValueAsBytes(told));
    return WorkerProcess.start(
        command.of(
            job.id(), folders.jobFile(job.id()), folders.workspace(job.id()), folders.cache()),
        environment.under(System.getenv()),
        folders.log(job.id()),
        json);
  }
}
