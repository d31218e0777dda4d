package vn.taphuan.catalogue.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;

/** The forms of the modules' versions; they never change. For the catalogue's own packages, which know who may see them. */
@Component
public class FormStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void store(ContentVersionId version, List<FormContent> forms) {
        int position = 0;
        for (var form : forms) {
            jdbc.sql(
                            "insert into catalogue_form (version_id, code, position, title, purpose, proposed, facts, content) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            version.value(),
                            form.id().value(),
                            ++position,
                            form.title(),
                            form.use(),
                            form.proposed(),
                            json.writeValueAsString(form.facts()),
                            json.writeValueAsString(form))
                    .update();
        }
    }

    /** By version, each version's forms in their order; versions without forms are left out. One query. */
    public Map<ContentVersionId, List<FormSummary>> of(Collection<ContentVersionId> versions) {
        Map<ContentVersionId, List<FormSummary>> forms = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            jdbc.sql(
                            "select version_id, code, title, purpose, proposed from catalogue_form where version_id in (:ids) order by position")
                    .param("ids", versions.stream().map(ContentVersionId::value).toList())
                    .query(row -> {
                        var version = new ContentVersionId(row.getObject("version_id", UUID.class));
                        forms.computeIfAbsent(version, none -> new java.util.ArrayList<>())
                                .add(new FormSummary(
                                        version,
                                        new FormId(row.getString("code")),
                                        row.getString("title"),
                                        row.getString("purpose"),
                                        row.getBoolean("proposed")));
                    });
        }
        return forms;
    }

    public Optional<FormContent> find(ContentVersionId version, FormId form) {
        return jdbc.sql("select content from catalogue_form where version_id = ? and code = ?")
                .params(version.value(), form.value())
                .query((row, number) -> json.readValue(row.getString(1), FormContent.class))
                .optional();
    }
}
