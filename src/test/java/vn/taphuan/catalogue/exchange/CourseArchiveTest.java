package vn.taphuan.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.taphuan.catalogue.loading.ClasspathContent;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.files.Sha256;

/** Archives that are courses come back as they were; all others are given up, before they cost anything. */
class CourseArchiveTest {

    @Test
    void everyShippedCourseComesBackToTheByte() throws Exception {
        for (var folder : ClasspathContent.read()) {
            var archive = CourseArchive.write(new CoursePackage(folder, Map.of()));
            var back = CourseArchive.read(archive);
            assertThat(back.folder()).isEqualTo(folder);
            assertThat(CourseArchive.write(back)).isEqualTo(archive);
        }
    }

    @Test
    void attachmentsComeBackToo() throws Exception {
        var content = pdf(100);
        var sha256 = Sha256.of(content);
        var folder = new CourseFolder(
                "thu",
                new TreeMap<>(Map.of("programme.yaml", "code: thu\n")),
                new TreeMap<>(Map.of("m9/attachments/mau.pdf", sha256)));
        var back = CourseArchive.read(CourseArchive.write(new CoursePackage(folder, Map.of(sha256, content))));
        assertThat(back.folder()).isEqualTo(folder);
        assertThat(back.attachments()).containsOnlyKeys(sha256);
        assertThat(back.attachments().get(sha256)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../programme.yaml",
                "/etc/programme.yaml",
                "thu/../../x.yaml",
                "thu/m9/lessons/..md",
                "thu\\m9\\module.yaml",
                "C:/thu/programme.yaml",
                "programme.yaml",
                "thu/m9/run.sh",
                "thu/m9/page.html",
                "thu/m9/attachments/inner.zip",
                "thu/m9/attachments/makro.docm",
                "thu/m9/attachments/Hoa.pdf",
                "thu/m9/lessons/deep/er.md",
                "thu/m9/lessons/a b.md",
                "Thu/programme.yaml",
                "thu/m9/lessons/\u202Egpj.md",
                "thu/m9/lessons/01-x.md\n"
            })
    void noOtherFilesAreTaken(String name) throws IOException {
        assertThat(refused(zip(Map.of(name, bytes("x"))))).isEqualTo("catalogue.import.no-course-file");
    }

    @Test
    void oneFolderAlone() throws IOException {
        assertThat(refused(zip(Map.of("a/programme.yaml", bytes("x"), "b/programme.yaml", bytes("x")))))
                .isEqualTo("catalogue.import.two-folders");
    }

    @Test
    void theSameFileTwiceIsNoFile() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("thu/m9/module.yaml", bytes("x"));
        files.put("thu/m9/MODULE.yaml", bytes("x"));
        assertThat(refused(zip(files))).isEqualTo("catalogue.import.twice");
    }

    @Test
    void aFileThatGrowsWhenItIsUnpackedIsGivenUp() throws IOException {
        assertThat(refused(zip(Map.of("thu/m9/module.yaml", new byte[50_000_000]))))
                .isEqualTo("catalogue.import.file-too-large");
    }

    @Test
    void manyFilesThatGrowTogetherAreGivenUp() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            files.put("thu/m9/attachments/f" + i + ".pdf", pdf(9_000_000));
        }
        assertThat(refused(zip(files))).isEqualTo("catalogue.import.file-too-large");
    }

    @Test
    void tooManyFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            files.put("thu/m9/lessons/" + i + ".md", bytes("x"));
        }
        assertThat(refused(zip(files))).isEqualTo("catalogue.import.too-many");
    }

    @Test
    void whatIsNoArchiveOrIsDamaged() throws IOException {
        assertThat(refused(bytes("xin chào"))).isEqualTo("catalogue.import.no-archive");
        assertThat(refused(new byte[0])).isEqualTo("catalogue.import.no-archive");
        assertThat(refused(zip(Map.of()))).isEqualTo("catalogue.import.no-archive");
        var whole = zip(Map.of("thu/programme.yaml", bytes("x".repeat(9_000))));
        assertThat(refused(Arrays.copyOf(whole, whole.length / 3)))
                .isIn("catalogue.import.no-archive", "catalogue.import.damaged");
        assertThat(refused(new byte[CourseArchive.LARGEST + 1])).isEqualTo("catalogue.import.too-large");
    }

    @Test
    void anAttachmentIsWhatItsNameSays() throws IOException {
        for (var wrong :
                List.of(bytes("<html><script>alert(1)</script>"), bytes("%PDF-"), zip(Map.of("a", bytes("x"))))) {
            assertThat(refused(zip(Map.of("thu/m9/attachments/mau.pdf", wrong))))
                    .isEqualTo("catalogue.import.attachment");
        }
        assertThat(refused(zip(Map.of("thu/m9/attachments/mau.docx", pdf(100)))))
                .isEqualTo("catalogue.import.attachment");
    }

    @Test
    void whatIsNoTextIsNotTakenForOne() throws IOException {
        assertThat(refused(zip(Map.of("thu/programme.yaml", new byte[] {(byte) 0xC3, (byte) 0x28}))))
                .isEqualTo("catalogue.import.no-text");
        assertThat(refused(zip(Map.of("thu/programme.yaml", new byte[] {'a', 0, 'b'}))))
                .isEqualTo("catalogue.import.no-text");
    }

    @Test
    void whatOtherSystemsAddIsLeftOut() throws Exception {
        var back = CourseArchive.read(zip(Map.of(
                "thu/programme.yaml",
                bytes("\uFEFFcode: thu\r\n"),
                "__MACOSX/thu/._programme.yaml",
                bytes("x"),
                "thu/.DS_Store",
                bytes("x"))));
        assertThat(back.folder().files()).containsExactly(Map.entry("programme.yaml", "code: thu\n"));
    }

    private static String refused(byte[] archive) {
        var refused = catchThrowableOfType(ArchiveRefusedException.class, () -> CourseArchive.read(archive));
        assertThat(refused).isNotNull();
        return refused.problem().cause();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Of about this size, and empty inside. */
    private static byte[] pdf(int size) {
        return bytes("%PDF-1.7\n" + " ".repeat(size) + "\n%%EOF\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
