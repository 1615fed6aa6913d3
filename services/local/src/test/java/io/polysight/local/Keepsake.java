package io.polysight.local;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.polysight.local.s3.S3Server;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The same word as a row, as a message and as an object. */
record Keepsake(Servers servers) {
  private static final TopicPartition PLACE = new TopicPartition("polysight.tasks", 0);

  void write(String word) throws Exception {
    try (Connection connection = connect();
        PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
      connection.createStatement().execute("create table if not exists kept (word text)");
      insert.setString(1, word);
      insert.execute();
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker()),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(PLACE.topic(), PLACE.partition(), "key", word))
          .get(30, TimeUnit.SECONDS);
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    objects()
        .putObject(
            PutObjectArgs.builder().bucket("datasets").object("kept/" + word).stream(
                    new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
  }

  String row() throws Exception {
    try (Connection connection = connect();
        ResultSet rows =
            connection.createStatement().executeQuery("select string_agg(word, ',') from kept")) {
      rows.next();
      return rows.getString(1);
    }
  }

  String message() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(PLACE));
      consumer.seekToBeginning(List.of(PLACE));
      Instant deadline = Instant.now().plusSeconds(30);
      while (Instant.now().isBefore(deadline)) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
          return found.value();
        }
      }
      throw new AssertionError("no message in " + PLACE);
    }
  }

  String object(String word) throws Exception {
    try (var stream =
        objects()
            .getObject(GetObjectArgs.builder().bucket("datasets").object("kept/" + word).build())) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + servers.postgres.port() + "/dataset",
        "dataset",
        servers.postgres.password("dataset"));
  }

  private String broker() {
    return "127.0.0.1:" + servers.kafka.port();
  }

  private MinioClient objects() {
    return MinioClient.builder()
        .endpoint(servers.s3.endpoint())
        .credentials(S3Server.ACCESS_KEY, servers.s3.secretKey())
        .build();
  }
}
