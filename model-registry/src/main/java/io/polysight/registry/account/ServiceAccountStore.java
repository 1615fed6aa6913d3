package io.polysight.registry.account;

import io.polysight.contracts.teams.ServiceAccount;
import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.web.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Service accounts in the database; their secrets are at the identity provider alone. */
@Repository
class ServiceAccountStore {
  private final JdbcClient jdbc;

  ServiceAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredAccount stored) {
    ServiceAccount account = stored.account();
    jdbc.sql(
            """
            insert into service_account (id, team, name, client_id, client, role,
                                         created_at, created_by, secret_at, etag)
            values (:id, :team, :name, :clientId, :client, :role,
                    :createdAt, :createdBy, :secretAt, :etag)
            """)
        .param("id", account.id())
        .param("team", account.team())
        .param("name", account.name())
        .param("clientId", account.clientId())
        .param("client", stored.client())
        .param("role", account.role().name())
        .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
        .param("createdBy", account.createdBy())
        .param("secretAt", account.secretAt().atOffset(ZoneOffset.UTC))
        .param("etag", account.etag())
        .update();
  }

  List<ServiceAccount> list(String team, PageQuery page) {
    return jdbc
        .sql(
            """
            select * from service_account where team = :team and id < :before
            order by id desc limit :rows
            """)
        .param("team", team)
        .param("before", page.before())
        .param("rows", page.rows())
        .query(ServiceAccountStore::row)
        .list()
        .stream()
        .map(StoredAccount::account)
        .toList();
  }

  int count(String team) {
    return jdbc.sql("select count(*) from service_account where team = :team")
        .param("team", team)
        .query(Integer.class)
        .single();
  }

  boolean has(String team, String name) {
    return jdbc.sql(
            "select exists (select 1 from service_account where team = :team and name = :name)")
        .param("team", team)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  Optional<StoredAccount> find(String team, UUID id) {
    return jdbc.sql("select * from service_account where team = :team and id = :id")
        .param("team", team)
        .param("id", id)
        .query(ServiceAccountStore::row)
        .optional();
  }

  void rotated(UUID id, Instant at) {
    jdbc.sql("update service_account set secret_at = :at, etag = etag + 1 where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from service_account where id = :id").param("id", id).update();
  }

  private static StoredAccount row(ResultSet row, int number) throws SQLException {
    return new StoredAccount(
        new ServiceAccount(
            row.getObject("id", UUID.class),
            row.getString("team"),
            row.getString("name"),
            row.getString("client_id"),
            TeamRole.valueOf(row.getString("role")),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getString("created_by"),
            row.getObject("secret_at", OffsetDateTime.class).toInstant(),
            row.getLong("etag")),
        row.getObject("client", UUID.class));
  }
}
