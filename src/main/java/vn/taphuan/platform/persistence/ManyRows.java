package vn.taphuan.platform.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts many rows by few statements, a hundred rows each. */
public final class ManyRows {

    private static final int AT_ONCE = 100;

    private ManyRows() {}

    /**
     * @param insert up to the word "values", which is added with the rows
     * @param rows of the same length
     * @return how many rows were inserted
     * @throws org.springframework.dao.DuplicateKeyException as a single insert does; rows of earlier statements stay then
     */
    public static int insert(JdbcClient jdbc, String insert, List<Object[]> rows) {
        int inserted = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            List<Object> values = new ArrayList<>(some.size() * some.getFirst().length);
            some.forEach(row -> Collections.addAll(values, row));
            inserted += jdbc.sql(insert + " values " + places(some.size(), some.getFirst().length))
                    .params(values)
                    .update();
        }
        return inserted;
    }

    private static String places(int rows, int columns) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }
}
