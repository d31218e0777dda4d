package vn.taphuan.platform.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages wait and how many were given up, for whoever watches the installation. */
@Component
class OutboxFigures implements MeterBinder {

    private final JdbcClient jdbc;

    OutboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("taphuan.mail.waiting", () -> count(MailState.WAITING)).register(registry);
        Gauge.builder("taphuan.mail.given-up", () -> count(MailState.GIVEN_UP)).register(registry);
    }

    private long count(MailState state) {
        return jdbc.sql("select count(*) from mail_message where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }
}
