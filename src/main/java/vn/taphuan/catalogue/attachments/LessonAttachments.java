package vn.taphuan.catalogue.attachments;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Opens files of published lessons to everybody who learns, and files of drafts to authors and reviewers. */
@Service
@PreAuthorize("hasAnyAuthority('" + Permissions.LEARN + "', '" + Permissions.CONTENT_READ + "')")
public class LessonAttachments {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final CurrentAccount current;

    LessonAttachments(JdbcClient jdbc, FileStore files, CurrentAccount current) {
        this.jdbc = jdbc;
        this.files = files;
        this.current = current;
    }

    /** A file with what it is. */
    public record OpenedFile(String mediaType, byte[] content) {}

    /** @param name of the file, with its ending; nothing when no lesson hands out such a file under this name */
    @Transactional(readOnly = true)
    public Optional<OpenedFile> open(Sha256 file, String name) {
        return isHandedOut(file, name)
                ? mediaType(name)
                        .flatMap(type -> files.read(file).map(stored -> new OpenedFile(type, stored.content())))
                : Optional.empty();
    }

    private boolean isHandedOut(Sha256 file, String name) {
        boolean published = jdbc.sql("select exists (select 1 from catalogue_source where sha256 = ? and path = ?)")
                .params(file.digest(), "attachments/" + name)
                .query((row, number) -> row.getBoolean(1))
                .single();
        return published || mayReadDrafts() && isInADraft(file, name);
    }

    private boolean isInADraft(Sha256 file, String name) {
        return jdbc.sql(
                        "select exists (select 1 from catalogue_draft_edit where sha256 = ? and substring_index(path, '/', -2) = ?)")
                .params(file.digest(), "attachments/" + name)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private boolean mayReadDrafts() {
        return current.may(Permissions.CONTENT_EDIT) || current.may(Permissions.CONTENT_REVIEW);
    }

    private static Optional<String> mediaType(String name) {
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> name.endsWith(format.ending()))
                .map(DocumentFormat::mediaType)
                .findFirst();
    }
}
