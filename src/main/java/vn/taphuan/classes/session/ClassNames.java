package vn.taphuan.classes.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditNames;
import vn.taphuan.platform.ui.Language;

/** What classes, sessions and places are called in the audit log. */
@Component
class ClassNames implements AuditNames {

    private final JdbcClient jdbc;
    private final MessageSource texts;
    private final Language language;

    ClassNames(JdbcClient jdbc, MessageSource texts, Language language) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.language = language;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        select c.id, c.number, c.class_year, c.name from training_class c where c.id in (:ids)
                        union all
                        select s.id, c.number, c.class_year, c.name from class_session s join training_class c on c.id = s.class_id
                        where s.id in (:ids)""")
                .param("ids", ids)
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), label(row.getInt(2), row.getInt(3), row.getString(4))))
                .list()
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        jdbc.sql("""
                        select id, name from class_place where id in (:ids)
                        union all select id, name from class_venue where id in (:ids)
                        union all select id, name from class_room where id in (:ids)
                        union all select id, name from class_lecturer where id in (:ids)""")
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    private String label(int number, int year, String name) {
        return texts.getMessage(
                "classes.label.full", new Object[] {number, String.valueOf(year), name}, language.current());
    }
}
