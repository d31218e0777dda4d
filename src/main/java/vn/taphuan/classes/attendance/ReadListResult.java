package vn.taphuan.classes.attendance;

import java.util.List;

/** What a list says, before anything of it is written. */
public sealed interface ReadListResult {

    /** @param asksReason whether the day is over, so that writing it needs a reason */
    record Read(List<ListRow> rows, boolean asksReason) implements ReadListResult {

        /** Changes that would be written. */
        public List<MarkChange> changes() {
            return rows.stream()
                    .filter(row -> row.outcome() instanceof ListRow.Fits fits && fits.effect() != ListRow.Effect.SAME)
                    .map(row -> ((ListRow.Fits) row.outcome()).change())
                    .toList();
        }
    }

    /** It is no XLSX and no CSV, is broken, brings programs, or has more than 5,000 rows. */
    record Unreadable() implements ReadListResult {}

    /** No row among the first names both the person and how he took part. */
    record NoHeadings() implements ReadListResult {}

    /** The session is not held yet, or the class is over. */
    record SheetClosed() implements ReadListResult {}
}
