package vn.taphuan.officialpapers.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.officialpapers.layout.LayoutBook;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.platform.audit.AuditNames;

/** A paper goes by its kind and what it is about in the audit log. */
@Component
class PaperNames implements AuditNames {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LayoutBook book;

    PaperNames(JdbcClient jdbc, JsonMapper json, LayoutBook book) {
        this.jdbc = jdbc;
        this.json = json;
        this.book = book;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, content_json from official_paper where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getObject(1, UUID.class), name(json.readValue(row.getString(2), PaperContent.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String name(PaperContent paper) {
        return book.name(paper.kind()) + " " + paper.about();
    }
}
