package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.AccountId;

/** People on a board, for tests without a database. */
final class Lines {

    private Lines() {}

    static PersonLine person(Standing standing) {
        return person(standing, null, null, null);
    }

    static PersonLine person(
            Standing standing, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable String mark) {
        return new PersonLine(
                new AccountId(UUID.randomUUID()),
                "Nguyễn Văn Mẫu",
                "Xã Ví Dụ",
                null,
                standing,
                startedAt,
                null,
                0,
                10,
                null,
                endedAt,
                mark == null ? null : new BigDecimal(mark),
                mark != null && new BigDecimal(mark).compareTo(BigDecimal.valueOf(5)) >= 0);
    }
}
