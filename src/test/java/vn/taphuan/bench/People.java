package vn.taphuan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts people into the database beside the application: copies of one demo trainee, whose password is hashed as everybody's is. Each
 * sign-in checks the whole hash, so it does not matter that they share it.
 */
final class People {

    static final String PASSWORD = "taphuan2026";
    private static final String MODEL = "hocvien";
    private static final int AT_ONCE = 500;
    private static final int LAST_BYTES = 250;

    private People() {}

    /** @param group keeps the names of several rushes apart; @param sites how many addresses they share */
    static List<Person> arrive(Connection database, String group, int count, int sites)
            throws SQLException, IOException {
        List<Person> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(new Person(i, UUID.randomUUID(), group + "-" + i, site(i % sites)));
        }
        database.setAutoCommit(false);
        try (var accounts = database.prepareStatement("""
                        insert into account (id, user_name, full_name, sort_key, search_key, birth_year, unit_id, position, password_hash, state,
                          security_version, created_at, version)
                        select ?, ?, concat(full_name, ?), concat(sort_key, ?), search_key, birth_year, unit_id, position, password_hash, state,
                          security_version, created_at, 0 from account where user_name = ?""");
                var names = database.prepareStatement(
                        "insert into account_login_name (name, account_id, kind) values (?, ?, 'user')");
                var notices = database.prepareStatement("""
                        insert into account_privacy_acceptance (account_id, notice_version, accepted_at)
                        select ?, p.notice_version, p.accepted_at from account_privacy_acceptance p join account a on a.id = p.account_id
                        where a.user_name = ?""")) {
            for (var person : people) {
                accounts.setObject(1, person.account());
                accounts.setString(2, person.userName());
                accounts.setString(3, " " + person.number());
                accounts.setString(4, " " + person.number());
                accounts.setString(5, MODEL);
                accounts.addBatch();
                names.setString(1, person.userName());
                names.setObject(2, person.account());
                names.addBatch();
                notices.setObject(1, person.account());
                notices.setString(2, MODEL);
                notices.addBatch();
                if (person.number() % AT_ONCE == AT_ONCE - 1) {
                    accounts.executeBatch();
                    names.executeBatch();
                    notices.executeBatch();
                }
            }
            accounts.executeBatch();
            names.executeBatch();
            notices.executeBatch();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        return people;
    }

    /** All of 127.0.0.0/8 is this machine: a site is one of its addresses. */
    private static InetAddress site(int number) throws IOException {
        return InetAddress.getByAddress(
                new byte[] {127, 0, (byte) (1 + number / LAST_BYTES), (byte) (1 + number % LAST_BYTES)});
    }
}
