package vn.taphuan.catalogue.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.AttachmentRules;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.files.Sha256;

/**
 * A course package as a ZIP archive with one folder, the programme's. The same package gives the same bytes. An archive comes from
 * outside: it is read from its beginning, entry by entry, and given up at the first thing that no course package has. Nothing of it
 * ever becomes a file of the server.
 */
final class CourseArchive {

    /** The largest archive, in bytes. */
    static final int LARGEST = 30_000_000;

    private static final int MOST_ENTRIES = 2_000;
    private static final int LARGEST_TEXT = Drafts.LARGEST_TEXT;
    private static final int LARGEST_ATTACHMENT = AttachmentRules.LARGEST;
    private static final long LARGEST_IN_ALL = 100_000_000;
    private static final int BLOCK = 8_192;
    /** Within the programme's folder: one file, or a module's files, or those one folder deeper. */
    private static final Pattern TEXT =
            Pattern.compile("[a-z0-9-]{1,40}\\.yaml|[a-z0-9-]{1,30}/([a-z]{1,20}/)?[a-z0-9.-]{1,90}\\.(yaml|md|svg)");

    private static final Pattern ATTACHMENT =
            Pattern.compile("[a-z0-9-]{1,30}/attachments/[a-z0-9-]{1,80}\\.(pdf|docx|xlsx|pptx|png|jpg)");
    /** What other systems put into archives unasked. */
    private static final Pattern LITTER = Pattern.compile("__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Sha256> names = new TreeMap<>();
    private final Map<Sha256, byte[]> attachments = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private String root = "";
    private long read;

    private CourseArchive() {}

    static byte[] write(CoursePackage course) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var path : course.folder().paths()) {
                var entry = new ZipEntry(course.folder().name() + "/" + path);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(content(course, path));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing into memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(CoursePackage course, String path) {
        var text = course.folder().files().get(path);
        return text != null
                ? text.getBytes(StandardCharsets.UTF_8)
                : Objects.requireNonNull(
                        course.attachments().get(course.folder().attachments().get(path)), path);
    }

    /** @throws ArchiveRefusedException when it is not a course package, with the entry that shows it */
    static CoursePackage read(byte[] archive) throws ArchiveRefusedException {
        if (archive.length > LARGEST) {
            throw new ArchiveRefusedException("", "catalogue.import.too-large", LARGEST / 1_000_000);
        }
        var reader = new CourseArchive();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.take(entry, zip);
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new ArchiveRefusedException("", "catalogue.import.no-archive", "");
        } catch (IOException damaged) {
            throw new ArchiveRefusedException("", "catalogue.import.damaged", "");
        }
        if (reader.texts.isEmpty()) {
            throw new ArchiveRefusedException("", "catalogue.import.no-archive", "");
        }
        return new CoursePackage(
                new CourseFolder(reader.root, new TreeMap<>(reader.texts), new TreeMap<>(reader.names)),
                reader.attachments);
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws ArchiveRefusedException, IOException {
        var name = entry.getName();
        if (seen.size() >= MOST_ENTRIES) {
            throw new ArchiveRefusedException(name, "catalogue.import.too-many", MOST_ENTRIES);
        }
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw new ArchiveRefusedException(name, "catalogue.import.twice", "");
        }
        if (LITTER.matcher(name).matches()) {
            bytes(name, zip, LARGEST_TEXT);
            return;
        }
        if (entry.isDirectory()) {
            return;
        }
        var path = within(name);
        if (TEXT.matcher(path).matches() && !path.contains("..")) {
            texts.put(path, text(name, bytes(name, zip, LARGEST_TEXT)));
        } else if (ATTACHMENT.matcher(path).matches()) {
            var content = bytes(name, zip, LARGEST_ATTACHMENT);
            if (!AttachmentRules.fits(path, content)) {
                throw new ArchiveRefusedException(name, "catalogue.import.attachment", "");
            }
            var sha256 = Sha256.of(content);
            names.put(path, sha256);
            attachments.put(sha256, content);
        } else {
            throw new ArchiveRefusedException(name, "catalogue.import.no-course-file", "");
        }
    }

    /** The path within the one folder that the archive has. */
    private String within(String name) throws ArchiveRefusedException {
        int slash = name.indexOf('/');
        var folder = slash < 0 ? "" : name.substring(0, slash);
        if (ProgrammeCode.parse(folder).isEmpty()) {
            throw new ArchiveRefusedException(name, "catalogue.import.no-course-file", "");
        }
        if (root.isEmpty()) {
            root = folder;
        }
        if (!root.equals(folder)) {
            throw new ArchiveRefusedException(name, "catalogue.import.two-folders", root);
        }
        return name.substring(slash + 1);
    }

    /** Read up to a limit, whatever the entry says of its own size. */
    private byte[] bytes(String name, ZipInputStream zip, int most) throws ArchiveRefusedException, IOException {
        var content = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (int length = zip.read(block); length >= 0; length = zip.read(block)) {
            read += length;
            if (content.size() + length > most || read > LARGEST_IN_ALL) {
                throw new ArchiveRefusedException(name, "catalogue.import.file-too-large", most / 1_000);
            }
            content.write(block, 0, length);
        }
        return content.toByteArray();
    }

    /** In the form in which texts are kept: line feeds alone, NFC, no mark of byte order. */
    private static String text(String name, byte[] content) throws ArchiveRefusedException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new ArchiveRefusedException(name, "catalogue.import.no-text", "");
            }
            return Normalizer.normalize(text.replace("\uFEFF", "").replace("\r\n", "\n"), Normalizer.Form.NFC);
        } catch (CharacterCodingException noText) {
            throw new ArchiveRefusedException(name, "catalogue.import.no-text", "");
        }
    }
}
