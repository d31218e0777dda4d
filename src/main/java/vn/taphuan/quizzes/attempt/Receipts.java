package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/** The receipts of attempts: one's own to show and save, and those that staff check. */
@Service
public class Receipts {

    /** How a genuine receipt agrees with what the server holds now. */
    public enum Standing {
        /** The answers are those of the receipt. */
        AGREES,
        /** A later receipt of the same attempt replaces it, since a decision has changed the answers or the time. */
        REPLACED,
        /** The answers are others although no decision has changed them: somebody has interfered with the data. */
        DIFFERS
    }

    /**
     * What a check has found of a genuine receipt.
     *
     * @param latest the receipt that replaces it; itself when none does
     * @param issuedAt when the server wrote it
     */
    public record Checked(Receipt receipt, Standing standing, Receipt latest, Instant issuedAt) {}

    private final JdbcTemplate jdbc;
    private final ReceiptBook book;
    private final AttemptReach reach;
    private final AnswerStore answers;
    private final AccessLog access;
    private final CurrentAccount current;

    Receipts(
            JdbcTemplate jdbc,
            ReceiptBook book,
            AttemptReach reach,
            AnswerStore answers,
            AccessLog access,
            CurrentAccount current) {
        this.jdbc = jdbc;
        this.book = book;
        this.reach = reach;
        this.answers = answers;
        this.access = access;
        this.current = current;
    }

    /** The receipt of one's own attempt, as it stands; none while it runs, or when it is somebody else's. */
    @Personal("shows the receipt of one's own attempt")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public Optional<SignedReceipt> mine(AttemptId attempt) {
        return row(attempt)
                .filter(row -> row.account().equals(current.id()) && row.state() != AttemptState.RUNNING)
                .flatMap(row -> book.latest(attempt));
    }

    /** Whether a code is that of a genuine receipt of an attempt that one answers for; none otherwise. Looking is written down. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public Optional<Checked> check(ReceiptCode code) {
        return book.find(code).flatMap(this::checked);
    }

    /** The same for the signed text of a saved receipt. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public Optional<Checked> checkSigned(String signed) {
        return book.verified(signed)
                .flatMap(receipt -> book.find(receipt.code()))
                .filter(stored -> stored.signed().equals(signed))
                .flatMap(this::checked);
    }

    private Optional<Checked> checked(SignedReceipt stored) {
        var receipt = stored.receipt();
        if (reach.unit(receipt.attempt()).isEmpty()) {
            return Optional.empty();
        }
        return row(receipt.attempt()).map(row -> {
            access.seen("quiz.receipt", row.account());
            var latest = book.latest(row.id()).map(SignedReceipt::receipt).orElse(receipt);
            return new Checked(receipt, standing(row, receipt, latest), latest, issuedAt(receipt.code()));
        });
    }

    private Standing standing(AttemptRow row, Receipt receipt, Receipt latest) {
        if (!latest.code().equals(receipt.code()) || row.state() == AttemptState.RUNNING) {
            return Standing.REPLACED;
        }
        var now = book.hash(row.account(), row.id(), answers.held(row.id()));
        return now.equals(receipt.hash()) ? Standing.AGREES : Standing.DIFFERS;
    }

    private Instant issuedAt(ReceiptCode code) {
        return jdbc.query(
                        "select issued_at from quizzes_receipt where code = ?",
                        (row, number) -> Utc.instant(row, 1),
                        code.value())
                .getFirst();
    }

    private Optional<AttemptRow> row(AttemptId attempt) {
        return jdbc
                .query(
                        "select" + AttemptRow.COLUMNS + "from quizzes_attempt a where a.id = ?",
                        AttemptRow::of,
                        attempt.value())
                .stream()
                .findFirst();
    }
}
