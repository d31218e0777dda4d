package vn.taphuan.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names by which accounts sign in: user name, e-mail and phone number under one unique key, which decides who was first.
 * Names are always entered in the same order, so that two who enter several at once do not wait for each other in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LoginNameRegister {

    private static final int LONGEST_PROPOSAL = 36;
    private static final String NOBODY = "nguoi.dung";

    private final JdbcClient jdbc;

    LoginNameRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the names that belong to somebody else now; another may still be faster. */
    List<AccountProblem> taken(AccountContent content, @Nullable UUID owner) {
        List<AccountProblem> taken = new ArrayList<>();
        names(content.userName(), content.email(), content.phone()).forEach((problem, name) -> {
            if (isTaken(name, owner)) {
                taken.add(problem);
            }
        });
        return taken;
    }

    /**
     * Enters what is new and removes what is no longer; what is refused makes the transaction worthless.
     *
     * @param before none for a new account
     * @return the names that somebody else has
     */
    List<AccountProblem> enter(AccountSummary now, @Nullable AccountSummary before) {
        var old = before == null ? Map.of() : names(before.userName(), before.email(), before.phone());
        var wished = names(now.userName(), now.email(), now.phone());
        for (var problem : List.of(AccountProblem.EMAIL_TAKEN, AccountProblem.PHONE_TAKEN)) {
            if (old.containsKey(problem) && !old.get(problem).equals(wished.get(problem))) {
                remove(now.id().value(), problem);
            }
        }
        List<AccountProblem> taken = new ArrayList<>();
        wished.forEach((problem, name) -> {
            if (!name.equals(old.get(problem)) && !entered(now.id().value(), problem, name)) {
                taken.add(problem);
            }
        });
        return taken;
    }

    /** A user name made of a person's name that nobody has yet: "nguyen.thi.anh", "nguyen.thi.anh2", … */
    String proposal(String fullName) {
        var wished = LoginNames.userNameOf(fullName).orElse(NOBODY);
        var base = wished.substring(0, Math.min(LONGEST_PROPOSAL, wished.length()));
        Set<String> used = jdbc
                .sql("select name from account_login_name where name like concat(?, '%')")
                .param(base)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toSet());
        if (!used.contains(base)) {
            return base;
        }
        int number = 2;
        while (used.contains(base + number)) {
            number++;
        }
        return base + number;
    }

    private static Map<AccountProblem, String> names(String userName, @Nullable String email, @Nullable String phone) {
        Map<AccountProblem, String> names = new EnumMap<>(AccountProblem.class);
        names.put(AccountProblem.USER_NAME_TAKEN, userName);
        if (email != null) {
            names.put(AccountProblem.EMAIL_TAKEN, email);
        }
        if (phone != null) {
            names.put(AccountProblem.PHONE_TAKEN, phone);
        }
        return names;
    }

    /** Whether the name is somebody else's than the owner's. */
    boolean isTaken(String name, @Nullable UUID owner) {
        return holder(name).filter(holder -> !holder.equals(owner)).isPresent();
    }

    /** Whose name this is, in the form in which it is kept. */
    Optional<UUID> holder(String name) {
        return jdbc.sql("select account_id from account_login_name where name = ?")
                .param(name)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    private void remove(UUID account, AccountProblem problem) {
        jdbc.sql("delete from account_login_name where account_id = ? and kind = ?")
                .params(account, problem.kind())
                .update();
    }

    private boolean entered(UUID account, AccountProblem problem, String name) {
        try {
            jdbc.sql("insert into account_login_name (name, account_id, kind) values (?, ?, ?)")
                    .params(name, account, problem.kind())
                    .update();
            return true;
        } catch (DuplicateKeyException others) {
            return false;
        }
    }
}
