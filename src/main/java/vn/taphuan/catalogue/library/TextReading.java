package vn.taphuan.catalogue.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.markup.Figure;
import vn.taphuan.platform.office.OfficeFile;
import vn.taphuan.platform.pdf.PdfWords;
import vn.taphuan.platform.pdf.UnreadablePdfException;

/**
 * Reads the words of files that somebody handed in: two at a time at most, each in a thread of its own that is given up after
 * a bounded time, and no more words than a bound. Whatever goes wrong, the answer is that they could not be read.
 */
@Component
class TextReading {

    static final int MOST_CHARACTERS = 400_000;

    private static final Logger log = LoggerFactory.getLogger(TextReading.class);
    private static final int AT_ONCE = 2;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t\\f\\r]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n]]");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration most;

    TextReading(@Value("${taphuan.library.reading-time:15s}") Duration most) {
        this.most = most;
    }

    ReadText read(DocumentFormat format, byte[] content) {
        if (format.picture()) {
            return new ReadText(TextState.NONE, "");
        }
        var gathering = new Gathering();
        try {
            if (!places.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return unreadable();
            }
            var done = new CompletableFuture<Boolean>();
            var thread = Thread.ofPlatform()
                    .daemon()
                    .name("text-reading")
                    .priority(Thread.MIN_PRIORITY)
                    .unstarted(() -> work(format, content, gathering, done));
            thread.start();
            return await(done, thread, gathering);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unreadable();
        }
    }

    /** Whoever hangs keeps his place until he ends: two that hang are all that can hang. */
    private void work(DocumentFormat format, byte[] content, Gathering words, CompletableFuture<Boolean> done) {
        try {
            gather(format, content, words);
            done.complete(true);
        } catch (FullException enough) {
            done.complete(false);
        } catch (IOException
                | UnreadablePdfException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError failed) {
            done.completeExceptionally(failed);
        } finally {
            places.release();
        }
    }

    private ReadText await(CompletableFuture<Boolean> done, Thread thread, Gathering words)
            throws InterruptedException {
        try {
            boolean whole = done.get(most.toMillis(), TimeUnit.MILLISECONDS);
            var text = clean(words.text());
            if (text.isEmpty()) {
                return new ReadText(TextState.NONE, "");
            }
            return new ReadText(whole ? TextState.READ : TextState.PARTLY, text);
        } catch (ExecutionException failed) {
            log.info("the words of a file could not be read: {}", String.valueOf(failed.getCause()));
        } catch (TimeoutException late) {
            words.stop();
            thread.interrupt();
            log.info("the words of a file could not be read within {}", most);
        }
        return unreadable();
    }

    private static void gather(DocumentFormat format, byte[] content, Gathering words)
            throws IOException, UnreadablePdfException {
        switch (format) {
            case PDF -> PdfWords.read(content, words, words::goOn);
            case DOCX, XLSX, PPTX -> OfficeFile.open(content).read(words);
            case TXT, MD -> words.accept(new String(content, StandardCharsets.UTF_8));
            case SVG ->
                Figure.read(new String(content, StandardCharsets.UTF_8), (line, cause, argument) -> {})
                        .ifPresent(figure ->
                                words.accept(TAGS.matcher(figure.shapes()).replaceAll("\n")));
            case PNG, JPG -> {}
        }
    }

    private static String clean(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        return LINES.matcher(text).replaceAll("\n").strip();
    }

    private static ReadText unreadable() {
        return new ReadText(TextState.UNREADABLE, "");
    }

    /** There are as many words as are kept. */
    private static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FullException() {
            super("enough words", null, false, false);
        }
    }

    private static final class Gathering implements Consumer<String> {

        private final StringBuilder words = new StringBuilder();
        private volatile boolean stopped;

        @Override
        public void accept(String more) {
            goOn();
            int room = MOST_CHARACTERS - words.length();
            words.append(more, 0, Math.min(room, more.length()));
            if (more.length() > room) {
                throw new FullException();
            }
        }

        void goOn() {
            if (stopped || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("given up");
            }
        }

        void stop() {
            stopped = true;
        }

        String text() {
            return words.toString();
        }
    }
}
