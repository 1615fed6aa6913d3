package io.polysight.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database and the one role that owns it; no other role may connect.
 *
 * @param name of both, a plain identifier
 */
record DatabaseWithRole(String name, String password) {
  DatabaseWithRole {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("'" + name + "' is not a plain identifier");
    }
  }

  void ensure(Connection connection) throws SQLException {
    boolean roleIsThere = exists(connection, "select 1 from pg_roles where rolname = ?");
    try (Statement statement = connection.createStatement()) {
      String quoted = statement.enquoteLiteral(password);
      statement.execute(
          (roleIsThere ? "alter" : "create") + " role " + name + " login password " + quoted);
      if (!exists(connection, "select 1 from pg_database where datname = ?")) {
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect on database " + name + " from public");
      }
    }
  }

  private boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
