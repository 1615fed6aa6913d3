package io.polysight.eval;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** What the service under test asks its database, so that a test may count it. */
@Component
public final class Statements implements BeanPostProcessor {
  private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();
  private static volatile boolean listening;

  /** The statements about a table that were sent meanwhile, by whichever thread. */
  public static List<String> about(String table, Runnable meanwhile) {
    SENT.clear();
    listening = true;
    try {
      meanwhile.run();
    } finally {
      listening = false;
    }
    return SENT.stream().filter(sql -> sql.contains(table)).toList();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Watched(source) : bean;
  }

  private static final class Watched extends DelegatingDataSource {
    Watched(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (listening && method.getName().equals("prepareStatement")) {
                  SENT.add((String) arguments[0]);
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
