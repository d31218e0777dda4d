package vn.taphuan.catalogue.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;

/**
 * Every file in NFC, without characters that cannot be seen, and with tone marks where the course puts them: on the first of two
 * vowels at the end of a syllable. Words in quotation marks are left alone: official names and quotations keep theirs.
 */
@Component
class SpellingLint implements LintRule {

    /** The tone on the second vowel of oa, oe, uy at the end of a syllable. */
    private static final Pattern OTHER_PLACEMENT = Pattern.compile(
            "(?<!\\p{L})\\p{L}*(?:o[\u00e0\u00e1\u1ea3\u00e3\u1ea1\u00e8\u00e9\u1ebb\u1ebd\u1eb9]|u[\u1ef3\u00fd\u1ef7\u1ef9\u1ef5])(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** After q the u belongs to the consonant. */
    private static final String CONSONANT = "qu";

    private static final Pattern QUOTED =
            Pattern.compile("\\\\?\"[^\"\\n]{1,200}\\\\?\"|\u201c[^\u201d\\n]{1,200}\u201d");
    private static final Pattern UNSEEN = Pattern.compile("[\u00ad\u200b-\u200f\u2060\ufeff]");

    @Override
    public void look(ModuleSource source, LintReport report) {
        source.paths().stream()
                .sorted()
                .flatMap(path -> source.file(path).stream())
                .forEach(file -> file(file, report));
    }

    private static void file(SourceFile file, LintReport report) {
        var lines = List.of(file.text().split("\n", -1));
        boolean prose = file.path().endsWith(".md");
        for (int line = 1; line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            int here = line;
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                report.errorAt(file.path(), line, "lint.nfc");
            }
            if (UNSEEN.matcher(text).find()) {
                report.errorAt(file.path(), line, "lint.unseen");
            }
            var own = prose ? QUOTED.matcher(text).replaceAll(" ") : text;
            OTHER_PLACEMENT
                    .matcher(own)
                    .results()
                    .map(match -> match.group())
                    .filter(word -> !word.toLowerCase(Locale.ROOT).startsWith(CONSONANT))
                    .forEach(word -> report.errorAt(file.path(), here, "lint.tone", word));
        }
    }
}
