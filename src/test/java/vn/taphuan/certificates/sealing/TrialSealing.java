package vn.taphuan.certificates.sealing;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.templates.PaperPrinter;

/** Seals as an installation does that has other settings. */
public final class TrialSealing {

    private final SealKeys keys;
    private final PaperPrinter printer;
    private final JsonMapper json;
    private final MessageSource texts;
    private final Clock clock;

    public TrialSealing(SealKeys keys, PaperPrinter printer, JsonMapper json, MessageSource texts, Clock clock) {
        this.keys = keys;
        this.printer = printer;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    public PaperSealing with(URI timeStamps) {
        return new PaperSealing(
                keys, new SealSettings(timeStamps.toString(), "", "", true, List.of()), printer, json, texts, clock);
    }
}
