package io.polysight.platform.notes;

import io.polysight.contracts.Page;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.NotIdempotent;
import io.polysight.platform.web.PageQuery;
import io.polysight.tasks.Faults;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notes")
class NoteController {
  private final Notes notes;
  private final ObjectStore store;
  private final Buckets buckets;
  private final ServiceClients clients;

  NoteController(Notes notes, ObjectStore store, Buckets buckets, ServiceClients clients) {
    this.notes = notes;
    this.store = store;
    this.buckets = buckets;
    this.clients = clients;
  }

  record Rename(String title) {}

  @PostMapping
  ResponseEntity<Note> create(@RequestBody NoteCreation wanted, Caller caller) {
    Faults faults = new Faults();
    faults.text("title", wanted.title(), 200);
    faults.throwIfAny();
    caller.requireRole(wanted.team(), Role.EDITOR);
    Note note = notes.create(wanted);
    return Etags.created(URI.create("/api/v1/notes/" + note.id()), note, note.etag());
  }

  @GetMapping
  Page<Note> list(
      @RequestParam(name = "team", required = false) @Nullable String team,
      PageQuery page,
      Caller caller) {
    return notes.list(caller.filter(team), page);
  }

  @GetMapping("/{id}")
  ResponseEntity<Note> get(@PathVariable("id") UUID id, Caller caller) {
    Note note = notes.get(id);
    caller.visible(note.team(), "note", id);
    return Etags.ok(note, note.etag());
  }

  @PutMapping("/{id}")
  ResponseEntity<Note> rename(
      @PathVariable("id") UUID id, @RequestBody Rename wanted, IfMatch seen, Caller caller) {
    caller.requireRole(notes.get(id).team(), Role.EDITOR, "note", id);
    Note note = notes.rename(id, wanted.title(), seen);
    return Etags.ok(note, note.etag());
  }

  /** Who the platform takes the caller for. */
  @GetMapping("/caller")
  Caller caller(Caller caller) {
    return caller;
  }

  @PostMapping("/echo")
  @NotIdempotent
  Map<String, String> echo(@RequestBody Map<String, String> body) {
    return body;
  }

  @GetMapping("/object")
  Map<String, String> object() {
    return Map.of(
        "text", new String(store.get(buckets.datasets(), "greeting"), StandardCharsets.UTF_8));
  }

  @GetMapping("/broken")
  Note broken() {
    throw new IllegalStateException("secret inner text");
  }

  /** Asks another service, as this one or as the caller, for a path of it. */
  @GetMapping("/relayed")
  ResponseEntity<byte[]> relayed(
      @RequestParam("base") String base,
      @RequestParam("path") String path,
      @RequestParam("service") boolean service) {
    var client = service ? clients.asService(base) : clients.asCaller(base);
    return ResponseEntity.ok(client.get().uri(path).retrieve().body(byte[].class));
  }
}
