package vn.taphuan.catalogue.printing;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.forms.FormPapers;
import vn.taphuan.catalogue.forms.FormStore;
import vn.taphuan.catalogue.printing.Printouts.Download;

/**
 * Makes a file when it is asked for the first time and keeps it. Whoever asks at the same time waits for the same file; no more
 * than two files are made at once, so that memory stays bounded.
 */
@Component
class PrintoutMaker {

    /** Raised whenever forms or handouts are drawn otherwise: what was made before is made again. */
    static final int EDITION = 1;

    private static final int AT_ONCE = 2;
    private static final int LOCKS = 64;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String NOT_IN_FILE_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private final Programmes programmes;
    private final FormStore forms;
    private final FormPapers papers;
    private final PrintoutStore store;
    private final MessageSource texts;
    private final Semaphore making = new Semaphore(AT_ONCE);
    private final Object[] locks = new Object[LOCKS];

    PrintoutMaker(Programmes programmes, FormStore forms, FormPapers papers, PrintoutStore store, MessageSource texts) {
        this.programmes = programmes;
        this.forms = forms;
        this.papers = papers;
        this.store = store;
        this.texts = texts;
        for (int at = 0; at < LOCKS; at++) {
            locks[at] = new Object();
        }
    }

    /** @return nothing when the version has no such file */
    Optional<Download> file(ContentVersionId version, PrintoutName name) {
        return programmes
                .content(version)
                .flatMap(module -> fileName(module, name)
                        .flatMap(fileName -> content(module, name)
                                .map(content ->
                                        new Download(fileName, name.kind().mediaType(), content))));
    }

    private Optional<byte[]> content(ModuleContent module, PrintoutName name) {
        var version = module.summary().version();
        var made = store.made(version, name.text(), EDITION);
        if (made.isPresent()) {
            return made;
        }
        int lock = Math.floorMod(version.hashCode() * 31 + name.hashCode(), LOCKS);
        synchronized (locks[lock]) {
            return store.made(version, name.text(), EDITION).or(() -> make(module, name));
        }
    }

    private Optional<byte[]> make(ModuleContent module, PrintoutName name) {
        making.acquireUninterruptibly();
        try {
            var file = draw(module, name);
            file.ifPresent(bytes -> store.keep(
                    module.summary().version(),
                    name.text(),
                    EDITION,
                    bytes,
                    name.kind().mediaType()));
            return file;
        } finally {
            making.release();
        }
    }

    private Optional<byte[]> draw(ModuleContent module, PrintoutName name) {
        var version = module.summary().version();
        var published = module.summary().publishedAt();
        if (name.form().isEmpty()) {
            var programme = programmes
                    .find(module.summary().programme())
                    .map(known -> known.title())
                    .orElse("");
            return Optional.of(
                    new HandoutPdf(module, programme, store.lessons(version), store.handout(version), texts).print());
        }
        return forms.find(version, name.form().get()).map(form -> switch (name.kind()) {
            case DOCX -> papers.docx(form, published);
            case PDF -> papers.pdf(form, published);
        });
    }

    private Optional<String> fileName(ModuleContent module, PrintoutName name) {
        var ending = name.kind().ending();
        if (name.form().isPresent()) {
            return forms.find(module.summary().version(), name.form().get()).map(form -> clean(form.title()) + ending);
        }
        if (module.lessons().isEmpty()) {
            return Optional.empty();
        }
        var title = texts.getMessage(
                "handout.file-name",
                new Object[] {module.summary().number(), module.summary().shortTitle()},
                VIETNAMESE);
        return Optional.of(clean(title) + ending);
    }

    private static String clean(String title) {
        return title.replaceAll(NOT_IN_FILE_NAMES, "-").strip();
    }
}
