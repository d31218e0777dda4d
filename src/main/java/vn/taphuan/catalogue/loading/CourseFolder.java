package vn.taphuan.catalogue.loading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;

/**
 * The folder of one programme.
 *
 * @param name also the programme's code
 * @param files texts by path within the folder, for instance {@code m4/module.yaml}
 */
public record CourseFolder(String name, SortedMap<String, String> files) {

    private static final String PROGRAMME = "programme.yaml";

    public CourseFolder(String name, Map<String, String> files) {
        this(name, new TreeMap<>(files));
    }

    SourceFile programme() {
        return new SourceFile(name + "/" + PROGRAMME, files.getOrDefault(PROGRAMME, ""));
    }

    boolean hasProgramme() {
        return files.containsKey(PROGRAMME);
    }

    /** Names of the folders within it: one for each module. */
    SortedSet<String> moduleFolders() {
        SortedSet<String> folders = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> path.indexOf('/') > 0)
                .forEach(path -> folders.add(path.substring(0, path.indexOf('/'))));
        return folders;
    }

    ModuleSource module(ModuleCode code) {
        return ModuleSource.of(code, name + "/" + code.value(), filesOf(code));
    }

    /** Changes with any file of the module. */
    String hash(ModuleCode code) {
        var digest = sha256();
        filesOf(code).forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
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

    private SortedMap<String, String> filesOf(ModuleCode code) {
        var prefix = code.value() + "/";
        SortedMap<String, String> own = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                own.put(path.substring(prefix.length()), text);
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
