package vn.taphuan.certificates.badge;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Judges badges by a schema of our own, and by the published one where its file is at hand: its licence does not let it be stored here.
 * {@code OB_SCHEMA} names the file (https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json).
 */
final class BadgeSchema {

    private BadgeSchema() {}

    static List<String> faults(String credential) throws IOException {
        var faults = new ArrayList<>(faults(credential, own()));
        var published = System.getenv("OB_SCHEMA");
        if (published != null) {
            faults.addAll(faults(credential, Files.readString(Path.of(published))));
        }
        return faults;
    }

    private static List<String> faults(String credential, String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(schema)
                .validate(credential, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String own() throws IOException {
        try (var file =
                Objects.requireNonNull(BadgeSchema.class.getResourceAsStream("/badges/open-badge.schema.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
