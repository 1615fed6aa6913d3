package io.polysight.platform.events;

import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.Problems;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who look after a team's events: see what failed, and try again. */
@RestController
@RequestMapping("/api/v1/${spring.application.name}/dead-letters")
class DeadLetterController {
  private static final int MOST_PER_PARTITION = 100;
  private final DeadLetters deadLetters;

  DeadLetterController(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  @GetMapping
  List<DeadLetter> list(Caller caller) {
    return deadLetters.newest(MOST_PER_PARTITION).stream()
        .filter(letter -> mayTend(caller, letter))
        .toList();
  }

  /** Handles the message once more; 409 with the reason when it fails again. */
  @PostMapping("/{position}/replay")
  @NotIdempotent
  ResponseEntity<Void> replay(@PathVariable("position") String position, Caller caller) {
    ConsumerRecord<String, byte[]> message =
        deadLetters
            .find(DeadLetter.Position.of(position))
            .filter(found -> mayTend(caller, deadLetters.letter(found)))
            .orElseThrow(() -> Problems.notFound("dead letter", position));
    try {
      deadLetters.replay(message);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Problems.conflict("It failed again: " + e.getMessage());
    }
    return ResponseEntity.noContent().build();
  }

  private static boolean mayTend(Caller caller, DeadLetter letter) {
    String team = letter.team();
    return team == null ? caller.service() : caller.has(team, Role.ADMIN);
  }
}
