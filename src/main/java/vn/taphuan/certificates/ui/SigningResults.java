package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.certificates.token.FileOutcome;
import vn.taphuan.certificates.token.ReturnedFiles;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.FileIntake;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** What came of files that were brought back, each with the reason beside it. Filled from threads of requests. */
final class SigningResults {

    static final int MOST_FILES = ReturnedFiles.MOST;

    private static final Logger log = LoggerFactory.getLogger(SigningResults.class);
    private static final int LARGEST_UPLOAD = 100 * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".zip", ".pdf");

    private final List<Line> lines = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    private record Line(String file, FileOutcome outcome) {}

    /** Why the rest of what was sent was not read. */
    private enum Trouble {
        BROKEN,
        BEYOND_BOUNDS,
        FAILED
    }

    /** A field that takes files, each judged as it arrives; all results together are handed on when the last one has come. */
    static Component intake(Function<byte[], FileOutcome> take, Consumer<SigningResults> then) {
        var results = new AtomicReference<>(new SigningResults());
        var intake = new FileIntake(
                LARGEST_UPLOAD,
                MOST_FILES,
                ENDINGS,
                (name, content) -> results.get().read(name, content, take));
        intake.onAllTaken(() -> then.accept(results.getAndSet(new SigningResults())));
        return intake;
    }

    private void read(String name, InputStream content, Function<byte[], FileOutcome> take) throws IOException {
        try {
            switch (ReturnedFiles.each(name, content, (file, pdf) -> add(new Line(file, take.apply(pdf))))) {
                case WHOLE -> {}
                case BROKEN -> add(Trouble.BROKEN);
                case BEYOND_BOUNDS -> add(Trouble.BEYOND_BOUNDS);
            }
        } catch (RuntimeException failed) {
            log.warn("files that were brought back signed could not be taken", failed);
            add(Trouble.FAILED);
        }
    }

    private synchronized void add(Line line) {
        lines.add(line);
    }

    private synchronized void add(Trouble trouble) {
        troubles.add(trouble);
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty() && troubles.isEmpty();
    }

    /** Those that were not taken first: somebody has to do something about them. */
    synchronized Component card(Component owner) {
        var card = new Card(
                owner.getTranslation("certificates.token.result.title"),
                new Paragraph(owner.getTranslation(
                        "certificates.token.result.counts",
                        count(FileOutcome.Kept.class),
                        count(FileOutcome.AlreadySigned.class),
                        count(FileOutcome.Refused.class))));
        troubles.forEach(trouble -> card.add(Note.error(
                owner.getTranslation("platform.file.refused"),
                owner.getTranslation("certificates.token.end." + trouble.name(), MOST_FILES))));
        var table = new DataTable(Stream.of("file", "number", "outcome")
                .map(column -> owner.getTranslation("certificates.token.result." + column)));
        lines.stream()
                .sorted((one, other) -> Integer.compare(order(one.outcome()), order(other.outcome())))
                .forEach(line -> table.row(
                        new Bold(line.file()), new Span(number(line.outcome())), words(owner, line.outcome())));
        card.add(table);
        return card;
    }

    private long count(Class<? extends FileOutcome> kind) {
        return lines.stream().map(Line::outcome).filter(kind::isInstance).count();
    }

    private static int order(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Refused _ -> 0;
            case FileOutcome.AlreadySigned _ -> 1;
            case FileOutcome.Kept _ -> 2;
        };
    }

    private static String number(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Kept kept -> kept.number();
            case FileOutcome.AlreadySigned already -> already.number();
            case FileOutcome.Refused refused -> Objects.requireNonNullElse(refused.number(), "–");
        };
    }

    private static Component words(Component owner, FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Kept kept ->
                lines(
                        owner,
                        Tone.DONE,
                        "check",
                        "kept",
                        owner.getTranslation("certificates.token.result.kept.text", String.join(", ", kept.signers())));
            case FileOutcome.AlreadySigned _ ->
                lines(
                        owner,
                        Tone.NEUTRAL,
                        "minus",
                        "already",
                        owner.getTranslation("certificates.token.result.already.text"));
            case FileOutcome.Refused refused ->
                lines(
                        owner,
                        Tone.BLOCKED,
                        "ban",
                        "refused",
                        owner.getTranslation(
                                "certificates.token.refused." + refused.reason().name()));
        };
    }

    private static Component lines(Component owner, Tone tone, String icon, String which, String text) {
        return new TwoLines(
                new StateBadge(tone, icon, owner.getTranslation("certificates.token.result." + which)), text);
    }
}
