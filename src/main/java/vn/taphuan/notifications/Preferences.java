package vn.taphuan.notifications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.security.AccountId;

/** Who wants no mail. Whoever has said nothing gets some at a confirmed address. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<AccountId> withoutMail(Collection<AccountId> people) {
        return people.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(
                                "select account_id from notifications_preference where by_mail = false and account_id in (:ids)")
                        .param("ids", people.stream().map(AccountId::value).collect(Collectors.toSet()))
                        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }

    void set(AccountId person, boolean byMail) {
        jdbc.sql("""
                        insert into notifications_preference (account_id, by_mail) values (:person, :mail)
                        on duplicate key update by_mail = :mail""").param("person", person.value()).param("mail", byMail).update();
        if (!byMail) {
            jdbc.sql(
                            "update notifications_notice set mail_after = null where recipient_id = ? and mail_after is not null")
                    .param(person.value())
                    .update();
        }
    }
}
