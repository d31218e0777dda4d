package vn.taphuan.certificates.register;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Gives their links to registers that were begun before there were links. Doing it again, or on two nodes at once, adds nothing. */
@Component
@Order(0)
class ChainedRegisters implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ChainedRegisters.class);

    private final JdbcClient jdbc;
    private final RegisterChain chain;
    private final LostRaces races;
    private final AuditLog audit;

    ChainedRegisters(JdbcClient jdbc, RegisterChain chain, LostRaces races, AuditLog audit) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.races = races;
        this.audit = audit;
    }

    private record Register(UnitId body, int year) {}

    @Override
    public void run(ApplicationArguments arguments) {
        for (var register : withoutLinks()) {
            int links = SystemWork.call(
                    "register",
                    () -> races.retrying(() -> {
                        int made = chain.take(register.body(), register.year()).links();
                        audit.record(AuditEntry.of(
                                        "certificate.register-chained",
                                        "unit",
                                        register.body().value())
                                .in(register.body())
                                .changed(null, new Chained(register.year(), made)));
                        return made;
                    }));
            log.info("the register {} of {} has {} links now", register.body().value(), register.year(), links);
        }
    }

    private record Chained(int year, int links) {}

    private List<Register> withoutLinks() {
        return jdbc.sql("select unit_id, year from certificate_register_head where link is null order by unit_id, year")
                .query((row, number) -> new Register(new UnitId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }
}
