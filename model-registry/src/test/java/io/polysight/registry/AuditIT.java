package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.teams.AuditEntry;
import io.polysight.contracts.teams.TeamRole;
import io.polysight.contracts.training.JobQueued;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who did what when in a team. */
class AuditIT {
  private final FreshTeam team = new FreshTeam();
  private final String ann = team.member(TeamRole.ADMIN);

  private record Log(List<AuditEntry> items) {}

  private List<AuditEntry> log(String query) {
    return FreshTeam.as(ann).get(team.at("/audit-log" + query)).as(Log.class).items();
  }

  private void awaitEntries(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> log("").size() == count);
  }

  @Test
  void tellsWhoDidWhatTheLatestFirst() {
    String ben = FreshTeam.newcomer();
    FreshTeam.as(ann).post(team.at("/members"), Map.of("person", ben, "role", "ADMIN"));
    FreshTeam.as(ben)
        .post(team.at("/service-accounts"), Map.of("name", "nightly", "role", "VIEWER"));
    awaitEntries(2);
    UUID job = UUID.randomUUID();
    Registry.get()
        .events()
        .send(
            EventType.JOB_QUEUED,
            team.name(),
            job,
            new JobQueued(
                job, team.name(), "joint", "m", io.polysight.contracts.training.Device.CPU));
    awaitEntries(3);

    List<AuditEntry> entries = log("");
    assertThat(entries)
        .filteredOn(entry -> entry.actor() != null)
        .extracting(AuditEntry::kind, AuditEntry::actor)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("io.polysight.team.account.created", ben),
            org.assertj.core.groups.Tuple.tuple("io.polysight.team.member.added", ann));
    assertThat(log("?actor=" + ann))
        .extracting(AuditEntry::subject)
        .containsExactly(FreshTeam.idOf(ben));
    assertThat(log("?actor=*")).hasSize(2);
    assertThat(log("?kind=io.polysight.team")).hasSize(2);
    assertThat(log("?kind=io.polysight.tea")).isEmpty();
    assertThat(log("?kind=io.polysight.job.queued").getFirst().data())
        .containsEntry("name", "joint");

    Answer first = FreshTeam.as(ann).get(team.at("/audit-log?limit=2"));
    String next = first.json().path("next").asString();
    assertThat(log("?limit=2&after=" + next)).containsExactly(entries.getLast());
  }

  @Test
  void isExportedWithTheFiltersItIsSeenWith() {
    FreshTeam.as(ann)
        .post(team.at("/service-accounts"), Map.of("name", "nightly", "role", "VIEWER"));
    awaitEntries(1);

    Answer file = FreshTeam.as(ann).get(team.at("/audit-log/export"));

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.text().lines()).hasSize(2).first().isEqualTo("at,actor,kind,subject,data,id");
    assertThat(file.text()).contains("," + ann + ",io.polysight.team.account.created,");
    assertThat(file.text()).contains("\"\"name\"\":\"\"nightly\"\"");
    assertThat(FreshTeam.as(ann).get(team.at("/audit-log/export?actor=ada")).text().lines())
        .hasSize(1);
  }

  @Test
  void isForTheAdminsOfTheTeam() {
    for (String path : List.of("/audit-log", "/audit-log/export")) {
      assertThat(FreshTeam.as(team.member(TeamRole.EDITOR)).get(team.at(path)).status())
          .isEqualTo(403);
      assertThat(Registry.as("ada").get(team.at(path)).status()).isEqualTo(404);
      assertThat(Registry.get().api().get(team.at(path)).status()).isEqualTo(401);
    }
  }
}
