package vn.taphuan.certificates.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.taphuan.platform.pdf.PaperRun;

/** Sentences that papers of every look say alike, in the wording of their layout. */
final class Sentences {

    private static final int GROUP = 5;

    private Sentences() {}

    /** What was completed: programme, class, extent, days, venue, grade. */
    static List<PaperRun> completed(Wording wording, CertificateData.Training training) {
        List<PaperRun> runs = new ArrayList<>(wording.runs("completed", Map.of("programme", training.programme())));
        if (training.className() != null) {
            runs.addAll(wording.runs("class", Map.of("class", training.className())));
        }
        runs.addAll(extent(wording, training));
        if (training.grade() != null) {
            runs.addAll(wording.runs("grade", Map.of("grade", training.grade())));
        }
        return runs;
    }

    /** How much of it, when and where. */
    static List<PaperRun> extent(Wording wording, CertificateData.Training training) {
        List<PaperRun> runs = new ArrayList<>(wording.runs(
                "extent",
                Map.of(
                        "modules", String.valueOf(training.modules()),
                        "periods", String.valueOf(training.periods()))));
        runs.addAll(wording.runs(
                training.from().equals(training.to()) ? "day" : "days",
                Map.of(
                        "from", wording.date(training.from()),
                        "to", wording.date(training.to()),
                        "venue", training.venue())));
        return runs;
    }

    static List<PaperRun> decision(Wording wording, CertificateData.Decision decision) {
        return wording.runs("decision", Map.of("number", decision.number(), "date", wording.date(decision.date())));
    }

    /** In groups of five, so that it can be read aloud and typed. */
    static String grouped(String code) {
        return code.replace("-", "").replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    static String withoutScheme(String address) {
        return address.substring(address.indexOf("//") + 2);
    }
}
