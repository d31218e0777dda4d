package vn.taphuan.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.VietnameseNames;

/** What was typed about a person, in the forms in which it is kept, with everything that is wrong with it. */
record CheckedAccount(AccountContent content, List<AccountProblem> problems) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_POSITION = 200;
    private static final int OLDEST = 110;
    private static final int YOUNGEST = 14;

    static CheckedAccount of(AccountContent typed, LocalDate today) {
        List<AccountProblem> problems = new ArrayList<>();
        var name = VietnameseNames.clean(typed.fullName());
        if (name.isEmpty()) {
            problems.add(AccountProblem.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            problems.add(AccountProblem.NAME_TOO_LONG);
        }
        var year = typed.birthYear();
        if (year != null && (year < today.getYear() - OLDEST || year > today.getYear() - YOUNGEST)) {
            problems.add(AccountProblem.BIRTH_YEAR_WRONG);
        }
        var position = blankIsNone(typed.position());
        if (position != null && position.length() > LONGEST_POSITION) {
            problems.add(AccountProblem.POSITION_TOO_LONG);
        }
        var userName = LoginNames.userName(typed.userName());
        if (userName.isEmpty()) {
            problems.add(AccountProblem.USER_NAME_WRONG);
        }
        var email = optional(typed.email(), LoginNames::email, AccountProblem.EMAIL_WRONG, problems);
        var phone = optional(typed.phone(), LoginNames::phone, AccountProblem.PHONE_WRONG, problems);
        return new CheckedAccount(
                new AccountContent(userName.orElse(typed.userName()), name, year, typed.unit(), position, email, phone),
                List.copyOf(problems));
    }

    private static @Nullable String optional(
            @Nullable String typed,
            Function<String, Optional<String>> form,
            AccountProblem problem,
            List<AccountProblem> problems) {
        var text = blankIsNone(typed);
        if (text == null) {
            return null;
        }
        var right = form.apply(text);
        if (right.isEmpty()) {
            problems.add(problem);
        }
        return right.orElse(text);
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        var clean = text == null ? "" : VietnameseNames.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
