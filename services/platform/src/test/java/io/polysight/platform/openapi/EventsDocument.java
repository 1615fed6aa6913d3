package io.polysight.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.polysight.contracts.EventType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 document of all events, made from {@link EventType} alone: a channel for each
 * topic, a message for each type, the record it carries as its payload.
 */
final class EventsDocument {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PREFIX = "io.polysight.";

  private final ModelConverters converters = new ModelConverters(true);
  private final ObjectNode channels = JSON.createObjectNode();
  private final ObjectNode operations = JSON.createObjectNode();
  private final ObjectNode messages = JSON.createObjectNode();
  private final Map<String, JsonNode> schemas = new TreeMap<>();

  private EventsDocument() {
    converters.addConverter(new RecordSchemas());
  }

  static JsonNode create() throws JsonProcessingException {
    var made = new EventsDocument();
    for (EventType type : EventType.values()) {
      made.add(type);
    }
    return made.document();
  }

  private void add(EventType type) throws JsonProcessingException {
    String name = type.type().substring(PREFIX.length());
    ObjectNode message = messages.putObject(name);
    message.put("name", type.type());
    message.put("contentType", "application/json");
    message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
    message.putObject("payload").put("$ref", schema(type.data()));

    if (!channels.has(type.topic())) {
      open(type);
    }
    ((ObjectNode) channels.path(type.topic()).path("messages"))
        .putObject(name)
        .put("$ref", "#/components/messages/" + name);
    ((ArrayNode) operations.path(type.topic()).path("messages"))
        .addObject()
        .put("$ref", "#/channels/" + type.topic() + "/messages/" + name);
  }

  private void open(EventType first) {
    String topic = first.topic();
    ObjectNode channel = channels.putObject(topic);
    channel.put("address", topic);
    channel.putObject("messages");
    ObjectNode operation = operations.putObject(topic);
    operation.put("action", first == EventType.PREDICTION_REQUESTED ? "receive" : "send");
    operation.putObject("channel").put("$ref", "#/channels/" + topic);
    operation.putArray("messages");
  }

  private String schema(Class<?> record) throws JsonProcessingException {
    ResolvedSchema resolved =
        converters.resolveAsResolvedSchema(new AnnotatedType(record).resolveAsRef(true));
    for (var entry : resolved.referencedSchemas.entrySet()) {
      schemas.put(
          entry.getKey(), JSON.readTree(Json31.mapper().writeValueAsString(entry.getValue())));
    }
    return "#/components/schemas/" + record.getSimpleName();
  }

  private ObjectNode document() {
    ObjectNode document = JSON.createObjectNode();
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Polysight events");
    info.put("version", "v1");
    info.put(
        "description",
        "CloudEvents 1.0 in binary mode over Kafka, at least once, in order per aggregate, which is"
            + " the message's key. What a service cannot handle goes to <topic>.dlt with the reason.");
    document.put("defaultContentType", "application/json");
    document.set("channels", channels);
    document.set("operations", operations);
    ObjectNode components = document.putObject("components");
    components.set("messages", messages);
    components.set("messageTraits", traits());
    components.set("schemas", JSON.valueToTree(schemas));
    return document;
  }

  private static ObjectNode traits() {
    ObjectNode traits = JSON.createObjectNode();
    ObjectNode headers = traits.putObject("cloudEvent").putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    ArrayNode required = headers.putArray("required");
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", "id of the event, a UUID: a repetition has the same",
            "ce_type", "such as io.polysight.job.finished",
            "ce_source", "the service, such as /trainer-service",
            "ce_subject", "id of the aggregate, as the key",
            "ce_time", "RFC 3339",
            "ce_team", "owner of what happened")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(header -> {
          properties
              .putObject(header.getKey())
              .put("type", "string")
              .put("description", header.getValue());
          required.add(header.getKey());
        });
    properties
        .putObject("ce_actor")
        .put("type", "string")
        .put("description", "user name or client id of who did it; absent where the platform did");
    return traits;
  }
}
