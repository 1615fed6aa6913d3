package io.polysight.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values in columns of type {@code jsonb}, there and back. */
public final class JsonColumn {
  private final JsonMapper mapper;

  public JsonColumn(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** A statement parameter for a {@code jsonb} column. */
  public SqlParameterValue of(@Nullable Object value) {
    String json = value == null ? null : mapper.writeValueAsString(value);
    return new SqlParameterValue(java.sql.Types.OTHER, json);
  }

  /**
   * @throws IllegalStateException when the column is NULL
   */
  public <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    return mapper.readValue(text(row, column), type);
  }

  /** As {@link #read(ResultSet, String, Class)}, for lists, maps and other generic types. */
  public <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
    return mapper.readValue(text(row, column), type);
  }

  public <T> @Nullable T readNullable(ResultSet row, String column, Class<T> type)
      throws SQLException {
    String json = row.getString(column);
    return json == null ? null : mapper.readValue(json, type);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String json = row.getString(column);
    if (json == null) {
      throw new IllegalStateException("column " + column + " is NULL where a value is stored");
    }
    return json;
  }
}
