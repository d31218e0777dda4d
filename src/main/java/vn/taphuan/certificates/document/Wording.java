package vn.taphuan.certificates.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.taphuan.platform.pdf.PaperFace;
import vn.taphuan.platform.pdf.PaperRun;

/** The sentences of one layout version, with what is filled into them. */
final class Wording {

    private static final Pattern PART = Pattern.compile("\\*|\\{(\\w+)}|[^*{]+");

    private final Properties sentences = new Properties();

    Wording(int layoutVersion) {
        String resource = "/papers/certificate-" + layoutVersion + ".properties";
        try (InputStream file = Wording.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("Wording is missing: " + resource);
            }
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence without bold parts. */
    String plain(String key, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        runs(key, values).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    String plain(String key) {
        return sentence(key);
    }

    /** A sentence; asterisks in the sentence switch bold on and off, those in a filled-in value are printed. */
    List<PaperRun> runs(String key, Map<String, String> values) {
        List<PaperRun> runs = new ArrayList<>();
        PaperFace face = PaperFace.REGULAR;
        Matcher part = PART.matcher(sentence(key));
        while (part.find()) {
            if (part.group().equals("*")) {
                face = face == PaperFace.BOLD ? PaperFace.REGULAR : PaperFace.BOLD;
            } else {
                runs.add(new PaperRun(filled(part, values), face));
            }
        }
        return runs;
    }

    /** "ngày 05 tháng 02 năm 2026": days below 10 and the first two months with a leading zero. */
    String date(LocalDate date) {
        String day = (date.getDayOfMonth() < 10 ? "0" : "") + date.getDayOfMonth();
        String month = (date.getMonthValue() < 3 ? "0" : "") + date.getMonthValue();
        return plain("date", Map.of("day", day, "month", month, "year", "" + date.getYear()));
    }

    private static String filled(Matcher part, Map<String, String> values) {
        String name = part.group(1);
        if (name == null) {
            return part.group();
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing to fill in for " + name);
        }
        return value;
    }

    private String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("Wording has no " + key);
        }
        return sentence;
    }
}
