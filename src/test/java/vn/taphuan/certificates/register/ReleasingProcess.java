package vn.taphuan.certificates.register;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.deployment.DatabaseKind;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.RunMode;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitReach;
import vn.taphuan.platform.security.UnitScope;

/** A process that enters certificates without end, and says the last number after each commit; made to be killed. */
final class ReleasingProcess {

    private static final int AT_ONCE = 5;

    private ReleasingProcess() {}

    /** Not annotated as a configuration, so that no test context finds it. */
    @EnableTransactionManagement
    @Import({
        CertificateRegister.class,
        RegisterChain.class,
        LostRaces.class,
        AuditLog.class,
        CurrentAccount.class,
        PublicAddress.class
    })
    static class Parts {

        @Bean
        DataSource database() {
            var source = new HikariDataSource();
            source.setJdbcUrl(System.getProperty("url"));
            source.setUsername(System.getProperty("user"));
            source.setPassword(System.getProperty("password"));
            return source;
        }

        @Bean
        JdbcTemplate jdbc(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient client(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        UnitReach reach() {
            return (units, on) -> UnitScope.EVERYTHING;
        }

        @Bean
        Deployment deployment() {
            return new Deployment(
                    DatabaseKind.EMBEDDED, RunMode.DEMO, Optional.of(URI.create("http://localhost:8080")));
        }
    }

    /** @param arguments body, batch */
    public static void main(String[] arguments) {
        var body = new UnitId(UUID.fromString(arguments[0]));
        var batch = new BatchId(UUID.fromString(arguments[1]));
        try (var context = new AnnotationConfigApplicationContext(Parts.class)) {
            var register = context.getBean(CertificateRegister.class);
            var races = context.getBean(LostRaces.class);
            System.out.println("ready");
            SystemWork.as("test", () -> {
                for (int round = 0; round < 100_000; round++) {
                    var entered = races.retrying(() -> {
                        register.lock(body, 2026);
                        return register.enter(
                                body, LocalDate.of(2026, 11, 27), new NumberPattern("{number}/{year}"), drafts(batch));
                    });
                    System.out.println("entered " + entered.getLast().number().replace("/2026", ""));
                }
            });
        }
    }

    private static List<RegisterDraft> drafts(BatchId batch) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new RegisterDraft(
                        new AccountId(UUID.randomUUID()),
                        new ProgrammeCode("mau"),
                        new ClassId(UUID.randomUUID()),
                        batch,
                        RegisterIT.paper()))
                .toList();
    }
}
