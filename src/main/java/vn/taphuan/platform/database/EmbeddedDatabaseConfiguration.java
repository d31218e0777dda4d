package vn.taphuan.platform.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.taphuan.platform.deployment.DatabaseKind;
import vn.taphuan.platform.deployment.Deployment;

/**
 * Runs the embedded server unless {@code spring.datasource.url} names another one. Connection pool, migration and mapping all
 * take its address from one bean; since they depend on it, they are closed before the server is stopped.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedMariaDb embeddedMariaDb(EmbeddedDatabaseProperties properties) {
        return EmbeddedMariaDb.start(properties);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedMariaDb database) throws IOException {
        return new EmbeddedConnection(database.jdbcUrl(), EmbeddedMariaDb.USER, database.password());
    }

    @Bean
    EmbeddedDatabaseHealth embeddedDatabaseHealthIndicator(EmbeddedMariaDb database) {
        return new EmbeddedDatabaseHealth(database);
    }

    static final class NoOtherDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Deployment.of(context.getEnvironment()).database() == DatabaseKind.EMBEDDED;
        }
    }
}
