package vn.taphuan.catalogue.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as the course package gives it.
 *
 * @param use one sentence: who fills it in, and when
 * @param proposed whether the form as a whole is a proposal that must be compared with what the authorities prescribe
 * @param docType kind of paper, for instance of a plan; none on a working sheet
 * @param about what the paper is about; may be empty
 * @param facts ids of the fact sheet
 * @param signatures who signs, from left to right; 1 to 3
 */
public record FormContent(
        FormId id,
        String title,
        String use,
        boolean proposed,
        FormLayout layout,
        @Nullable PaperKind kind,
        String docType,
        String about,
        boolean landscape,
        List<String> facts,
        List<Section> sections,
        List<String> signatures) {

    public FormContent {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    /**
     * A part of a form under a heading.
     *
     * @param note a hint; empty for none
     * @param proposed whether this section is a proposal, which its note says or which is printed beside its heading
     * @param tableFirst whether the table stands above the fields
     */
    record Section(
            String heading,
            String note,
            boolean proposed,
            List<String> facts,
            List<Field> fields,
            @Nullable Grid table,
            boolean tableFirst) {

        Section {
            facts = List.copyOf(facts);
            fields = List.copyOf(fields);
        }
    }

    /** What one does with a field. */
    enum FieldKind {
        LINE,
        LINES,
        DATE,
        CHOICE,
        CHECK,
        TEXT
    }

    /**
     * One thing to fill in.
     *
     * @param rows lines to write on, for {@link FieldKind#LINES}; else 0
     * @param options for {@link FieldKind#CHOICE}; else empty
     * @param text fixed words, for {@link FieldKind#TEXT}; else empty
     */
    record Field(String label, FieldKind kind, int rows, List<String> options, String text) {

        Field {
            options = List.copyOf(options);
        }
    }

    /** A table: columns with the shares of their widths; rows with one text per column, empty where one writes. */
    record Grid(List<Double> shares, List<String> headings, List<List<String>> rows) {

        Grid {
            shares = List.copyOf(shares);
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
