package vn.taphuan.platform.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the embedded server is being started again. */
final class EmbeddedDatabaseHealth implements HealthIndicator {

    private final EmbeddedMariaDb database;

    EmbeddedDatabaseHealth(EmbeddedMariaDb database) {
        this.database = database;
    }

    @Override
    public Health health() {
        Health.Builder health = database.isAnswering() ? Health.up() : Health.down();
        return health.withDetail("restarts", database.restarts()).build();
    }
}
