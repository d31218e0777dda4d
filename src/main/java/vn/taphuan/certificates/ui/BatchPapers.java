package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.PaperJobs;
import vn.taphuan.certificates.register.PaperProgress;
import vn.taphuan.platform.live.LiveBoard;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveScreen;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.Toasts;

/**
 * The papers of a released batch: how far they are, by itself while they are made, who has none and why, and the files with all of
 * them once nothing is under way.
 */
class BatchPapers extends Section {

    private static final long SECONDS_TO_TELL = 4;
    private static final long SECONDS_IN_MINUTE = 60;

    private final transient BatchSummary batch;
    private final transient PaperJobs jobs;
    private final transient CertificatePapers papers;
    private final boolean mayRepeat;
    private final Bold title = new Bold("");
    private final LiveText count = new LiveText();
    private final LiveText left = new LiveText();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph leave = new Paragraph();
    private final Div failures = new Div();
    private final Div files = new Div();
    private transient @Nullable LiveBoard<PaperProgress> board;
    private transient @Nullable Runnable watching;
    private transient @Nullable PaperProgress first;
    private transient @Nullable PaperProgress last;
    private Instant asked = Instant.EPOCH;
    private boolean filesShown;

    /** @param others what of the batch can be had, or gone to, without its papers */
    BatchPapers(
            BatchSummary batch,
            PaperJobs jobs,
            CertificatePapers papers,
            boolean mayRepeat,
            List<? extends Component> others) {
        this.batch = batch;
        this.jobs = jobs;
        this.papers = papers;
        this.mayRepeat = mayRepeat;
        addClassNames("card", "certificates-papers");
        setId("papers-" + batch.id().value());
        getElement().setAttribute("aria-label", getTranslation("certificates.papers"));
        count.addClassName("papers-count");
        count.getElement().setAttribute("aria-live", "polite");
        left.addClassNames("s", "soft");
        files.addClassNames("row", "certificates-buttons");
        var words = new Div(new Div(title, new Span(" "), count), left);
        words.addClassName("grow");
        var head = new Div(words, files);
        head.addClassNames("row", "certificates-do");
        others.forEach(files::add);
        bar.getElement().getThemeList().add("gold");
        bar.getElement().setAttribute("aria-label", getTranslation("certificates.papers.making"));
        leave.setText(getTranslation("certificates.papers.leave"));
        leave.addClassNames("xs", "soft");
        failures.addClassNames("stack", "stack-2", "s");
        add(head, bar, leave, failures);
        open().ifPresentOrElse(
                        opened -> {
                            var now = opened.now();
                            asked = now.at();
                            board = opened;
                            draw(now);
                        },
                        () -> setVisible(false));
    }

    private Optional<LiveBoard<PaperProgress>> open() {
        return jobs.open(batch.id());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (board != null && last != null && !last.isOver()) {
            leaveBoard();
            watching = board.watch(new LiveScreen<>(event.getUI(), this::come));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leaveBoard();
        super.onDetach(event);
    }

    private void leaveBoard() {
        if (watching != null) {
            watching.run();
            watching = null;
        }
    }

    /** Whoever may no longer see it keeps what he has seen. */
    private void come(PaperProgress picture) {
        var opened = board;
        if (opened == null || watching == null) {
            return;
        }
        if (Duration.between(asked, picture.at()).compareTo(opened.holds()) >= 0) {
            asked = picture.at();
            if (open().isEmpty()) {
                leaveBoard();
                return;
            }
        }
        draw(picture);
        if (picture.isOver()) {
            leaveBoard();
        }
    }

    private void draw(PaperProgress now) {
        boolean sameFailures =
                last != null && last.failures().equals(now.failures()) && last.failing() == now.failing();
        last = now;
        if (first == null) {
            first = now;
        }
        boolean over = now.isOver();
        title.setText(getTranslation(
                over
                        ? now.isWhole() ? "certificates.papers.whole" : "certificates.papers.over"
                        : "certificates.papers.making"));
        count.say(getTranslation("certificates.papers.count", now.made(), now.all()));
        left.say(over ? "" : remaining(now));
        bar.setVisible(!over);
        leave.setVisible(!over);
        bar.setValue(now.all() == 0 ? 1 : Math.min(1, (double) now.made() / now.all()));
        if (over && now.made() > 0 && !filesShown) {
            filesShown = true;
            files.add(
                    BatchFiles.zip(getTranslation("certificates.zip"), papers, batch.id()),
                    BatchFiles.print(
                            getTranslation("certificates.papers.print"),
                            getTranslation("certificates.papers.print.title", batch.classLabel()),
                            papers,
                            batch.id()));
        }
        if (!sameFailures) {
            failures(now);
        }
    }

    /** Reckoned from what was made while somebody looked; nothing is said in the first seconds. */
    private String remaining(PaperProgress now) {
        var since = first;
        if (since == null || !now.current()) {
            return now.current() ? "" : getTranslation("certificates.papers.late");
        }
        long seconds = Duration.between(since.at(), now.at()).toSeconds();
        int made = now.made() - since.made();
        if (seconds < SECONDS_TO_TELL || made <= 0) {
            return "";
        }
        long rest = Math.max(1, (long) Math.ceil((double) (now.all() - now.made() - now.failing()) * seconds / made));
        return rest < SECONDS_IN_MINUTE
                ? getTranslation("certificates.papers.left.seconds", rest)
                : getTranslation("certificates.papers.left.minutes", Math.ceilDiv(rest, SECONDS_IN_MINUTE));
    }

    private void failures(PaperProgress now) {
        failures.removeAll();
        failures.setVisible(now.failing() > 0);
        if (now.failing() == 0) {
            return;
        }
        var words = new Span(getTranslation("certificates.papers.failing", now.failing()));
        words.addClassName("grow");
        var line = new Div(Icons.of("alert"), words);
        line.addClassNames("row", "t-err");
        if (mayRepeat) {
            line.add(Buttons.small(getTranslation("certificates.papers.repeat"), "papers-repeat", this::repeat));
        }
        failures.add(line, named(now.failures()));
        int more = now.failing() - now.failures().size();
        if (more > 0) {
            failures.add(new Paragraph(getTranslation("certificates.papers.more", more)));
        }
    }

    private UnorderedList named(List<PaperProgress.Failure> failing) {
        var list = new UnorderedList();
        list.addClassName("dash");
        failing.forEach(one -> list.add(new ListItem(getTranslation(
                "certificates.papers.failure",
                one.fullName(),
                one.number(),
                getTranslation("certificates.papers.fault." + one.fault().name()),
                Formats.dateTime(one.again())))));
        return list;
    }

    private void repeat() {
        int papersAgain = jobs.repeat(batch.id());
        Toasts.show(getTranslation("certificates.papers.repeated", papersAgain));
        first = null;
        var opened = board;
        if (opened != null && watching == null) {
            getUI().ifPresent(ui -> watching = opened.watch(new LiveScreen<>(ui, this::come)));
        }
    }
}
