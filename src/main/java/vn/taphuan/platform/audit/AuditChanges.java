package vn.taphuan.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the facts before and after, as they were written, into the fields that differ. */
final class AuditChanges {

    private static final String WRAPPED = "value";

    private AuditChanges() {}

    /** The fields that differ, in the order in which they were written; a record within a record has a dotted name. */
    static List<AuditTrail.Change> between(@Nullable String before, @Nullable String after, JsonMapper json) {
        var old = fields(before, json);
        var now = fields(after, json);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<AuditTrail.Change> changes = new ArrayList<>();
        for (var name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.add(new AuditTrail.Change(name, old.get(name), now.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(@Nullable String text, JsonMapper json) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null) {
            collect("", json.readTree(text), fields);
        }
        return fields;
    }

    private static void collect(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(joined(name, entry.getKey()), entry.getValue(), fields));
        } else if (node.isArray()) {
            fields.put(
                    name,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(AuditChanges::words)
                            .collect(Collectors.joining(", ")));
        } else if (!node.isNull()) {
            fields.put(name, node.asString());
        }
    }

    private static String words(JsonNode node) {
        return node.isObject() && node.has(WRAPPED)
                ? node.get(WRAPPED).asString()
                : node.isValueNode() ? node.asString() : node.toString();
    }

    /** An id is a record around one value: it goes by the name of its field. */
    private static String joined(String name, String key) {
        if (name.isEmpty()) {
            return key;
        }
        return key.equals(WRAPPED) ? name : name + "." + key;
    }
}
