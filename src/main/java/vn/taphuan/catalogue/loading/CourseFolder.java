package vn.taphuan.catalogue.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.platform.files.Sha256;

/**
 * The folder of one programme.
 *
 * @param name also the programme's code
 * @param files texts by path within the folder, for instance {@code m4/module.yaml}
 * @param attachments other files by path within the folder, for instance {@code m4/attachments/mau.pdf}
 */
public record CourseFolder(String name, SortedMap<String, String> files, SortedMap<String, Sha256> attachments) {

    /** What the programme says of itself. */
    public static final String PROGRAMME = "programme.yaml";

    private static final Set<String> TEXT_ENDINGS = Set.of("yaml", "md", "svg");

    public CourseFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
    }

    public CourseFolder(String name, Map<String, String> files) {
        this(name, new TreeMap<>(files), new TreeMap<>());
    }

    /** Whether a file of this name is a text; all others are attachments. */
    public static boolean isText(String path) {
        return TEXT_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** The module in whose folder a path lies; nothing for files of the programme itself. */
    public static Optional<ModuleCode> moduleOf(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : ModuleCode.parse(path.substring(0, slash));
    }

    /** The hash of a file as it stands here; nothing when there is none. */
    public Optional<Sha256> sha256(String path) {
        return Optional.ofNullable(files.get(path))
                .map(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                .or(() -> Optional.ofNullable(attachments.get(path)));
    }

    /** All paths, texts and attachments. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(attachments.keySet());
        return paths;
    }

    /** The same folder with all files of these modules taken from another one. */
    CourseFolder withModulesOf(CourseFolder other, Collection<ModuleCode> modules) {
        return merged(other, path -> moduleOf(path).filter(modules::contains).isPresent());
    }

    /** The same folder with what the programme says of itself taken from another one. */
    CourseFolder withProgrammeOf(CourseFolder other) {
        return merged(other, PROGRAMME::equals);
    }

    /** The same folder without some modules. */
    CourseFolder without(Collection<ModuleCode> modules) {
        return withModulesOf(new CourseFolder(name, Map.of()), modules);
    }

    /** The same folder with one module in another version; @param moduleFiles by path within the module's folder */
    public CourseFolder withModule(ModuleCode module, CourseFolder moduleFiles) {
        var prefix = module.value() + "/";
        var other = new CourseFolder(name, under(prefix, moduleFiles.files), under(prefix, moduleFiles.attachments));
        return withModulesOf(other, Set.of(module));
    }

    private static <T> SortedMap<String, T> under(String prefix, SortedMap<String, T> files) {
        SortedMap<String, T> moved = new TreeMap<>();
        files.forEach((path, file) -> moved.put(prefix + path, file));
        return moved;
    }

    /** The same folder with all files of another one in it, and without some. */
    public CourseFolder with(CourseFolder other, Collection<String> without) {
        var paths = new HashSet<>(other.paths());
        paths.addAll(without);
        return merged(other, paths::contains);
    }

    private CourseFolder merged(CourseFolder other, Predicate<String> fromOther) {
        return new CourseFolder(
                name, merged(files, other.files, fromOther), merged(attachments, other.attachments, fromOther));
    }

    private static <T> SortedMap<String, T> merged(
            SortedMap<String, T> own, SortedMap<String, T> other, Predicate<String> fromOther) {
        SortedMap<String, T> merged = new TreeMap<>(own);
        merged.keySet().removeIf(fromOther);
        other.forEach((path, file) -> {
            if (fromOther.test(path)) {
                merged.put(path, file);
            }
        });
        return merged;
    }

    SourceFile programme() {
        return new SourceFile(name + "/" + PROGRAMME, files.getOrDefault(PROGRAMME, ""));
    }

    boolean hasProgramme() {
        return files.containsKey(PROGRAMME);
    }

    /** Names of the folders within it: one for each module. */
    public SortedSet<String> moduleFolders() {
        SortedSet<String> folders = new TreeSet<>();
        paths().stream()
                .filter(path -> path.indexOf('/') > 0)
                .forEach(path -> folders.add(path.substring(0, path.indexOf('/'))));
        return folders;
    }

    /** The folder of a module, of which nothing has been read yet; without files when there is none. */
    public ModuleSource module(ModuleCode code) {
        return ModuleSource.of(code, name + "/" + code.value(), within(code, files), within(code, attachments));
    }

    /** Changes with any file of the module. */
    String hash(ModuleCode code) {
        var digest = sha256();
        within(code, files).forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
        });
        within(code, attachments).forEach((path, file) -> {
            update(digest, path);
            update(digest, file.hex());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The hash of the files together with what else decides what becomes of them.
     *
     * @param readNames of what is read from them: a new part reads files that have not changed
     * @param foreign texts of other folders that are shown with them
     */
    static String hash(String contentHash, Collection<String> readNames, Collection<String> foreign) {
        var digest = sha256();
        update(digest, contentHash);
        new TreeSet<>(readNames).forEach(name -> update(digest, name));
        new TreeSet<>(foreign).forEach(text -> update(digest, text));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T> SortedMap<String, T> within(ModuleCode code, SortedMap<String, T> all) {
        var prefix = code.value() + "/";
        SortedMap<String, T> own = new TreeMap<>();
        all.forEach((path, file) -> {
            if (path.startsWith(prefix)) {
                own.put(path.substring(prefix.length()), file);
            }
        });
        return own;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
