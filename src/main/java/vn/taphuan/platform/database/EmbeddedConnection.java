package vn.taphuan.platform.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where and as whom the application signs in to its embedded database. */
final class EmbeddedConnection implements JdbcConnectionDetails {

    private final String url;
    private final String user;
    private final String password;

    EmbeddedConnection(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
