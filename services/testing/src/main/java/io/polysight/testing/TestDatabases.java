package io.polysight.testing;

import io.polysight.local.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Makes databases on the test server; the role is named as the database. */
record TestDatabases(Endpoints.Postgres server) {
  private static final int UNIQUE_LENGTH = 12;

  TestInfrastructure.Database create(String prefix) throws SQLException {
    if (!prefix.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException(
          "'" + prefix + "' cannot begin a database's name; use lower-case letters and digits");
    }
    String name =
        prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, UNIQUE_LENGTH);
    String password = UUID.randomUUID().toString();
    try (Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.superuser(), server.superuserPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + name + " login password '" + password + "'");
      statement.execute("create database " + name + " owner " + name);
    }
    return new TestInfrastructure.Database(server.jdbcUrl(name), name, password);
  }
}
