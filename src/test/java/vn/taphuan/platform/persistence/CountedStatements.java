package vn.taphuan.platform.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements as the database gets them. */
public final class CountedStatements extends DelegatingDataSource {

    private final AtomicInteger statements = new AtomicInteger();

    public CountedStatements(DataSource target) {
        super(target);
    }

    public int statements() {
        return statements.get();
    }

    public void forget() {
        statements.set(0);
    }

    @Override
    public Connection getConnection() {
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler());
    }

    private InvocationHandler handler() {
        Connection real;
        try {
            real = Objects.requireNonNull(getTargetDataSource()).getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
    }
}
