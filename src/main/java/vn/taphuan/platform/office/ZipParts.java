package vn.taphuan.platform.office;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Somebody else's ZIP, read strictly by its list of contents: it fills the file from the first byte to the last, its parts do
 * not overlap, have plain names, each once, and are neither locked nor larger inside than a bound. What deviates is refused: a file that two
 * programs read in two ways is what attacks are made of.
 */
final class ZipParts {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LOCKED = 1;
    private static final int UTF_8_NAMES = 1 << 11;
    private static final int MOST_PARTS = 4_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_TIMES_LARGER = 150;
    private static final long ALWAYS_ALLOWED = 20_000_000;
    private static final long MOST_INSIDE = 400_000_000;

    private record Part(String name, boolean packed, int start, int packedLength, int localStart) {}

    private final byte[] file;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private ZipParts(byte[] file) {
        this.file = file;
    }

    /** @throws IOException when it is no ZIP, or one that is not read */
    static ZipParts read(byte[] file) throws IOException {
        try {
            var zip = new ZipParts(file);
            zip.list();
            zip.measure();
            return zip;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException broken) {
            throw new IOException("the ZIP is broken", broken);
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** What is in a part; never more than a bound for all parts together. */
    Optional<InputStream> open(String name) {
        return Optional.ofNullable(parts.get(name)).map(this::open);
    }

    private void list() throws IOException {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - END_LENGTH;
        must(end >= 0 && bytes.getInt(end) == END_SIGNATURE, "no end of a ZIP at the end of the file");
        int count = unsigned(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        must(unsigned(bytes.getShort(end + 4)) == 0 && unsigned(bytes.getShort(end + 8)) == count, "in several pieces");
        must(unsigned(bytes.getShort(end + 20)) == 0, "has a comment");
        must(count > 0 && count <= MOST_PARTS, "number of parts");
        must(at > 0 && at + bytes.getInt(end + 12) == end, "the list is not where it should be");
        List<Part> listed = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            must(bytes.getInt(at) == ENTRY_SIGNATURE, "no entry");
            var part = part(bytes, at);
            listed.add(part);
            must(parts.put(part.name(), part) == null, "one name twice");
            at += ENTRY_LENGTH
                    + unsigned(bytes.getShort(at + 28))
                    + unsigned(bytes.getShort(at + 30))
                    + unsigned(bytes.getShort(at + 32));
        }
        must(at == end, "something between list and end");
        notOverlapping(listed, bytes.getInt(end + 16));
    }

    private Part part(ByteBuffer bytes, int at) throws IOException {
        int flags = unsigned(bytes.getShort(at + 8));
        int method = unsigned(bytes.getShort(at + 10));
        int packedLength = bytes.getInt(at + 20);
        int localStart = bytes.getInt(at + 42);
        must((flags & LOCKED) == 0, "locked");
        must(method == STORED || method == DEFLATED, "packed in an unknown way");
        must(packedLength >= 0 && localStart >= 0, "too large");
        var name = name(at + ENTRY_LENGTH, unsigned(bytes.getShort(at + 28)), flags);
        must(bytes.getInt(localStart) == LOCAL_SIGNATURE, "no part where the list says");
        int localName = unsigned(bytes.getShort(localStart + 26));
        must(name.equals(name(localStart + LOCAL_LENGTH, localName, flags)), "two names for one part");
        int start = localStart + LOCAL_LENGTH + localName + unsigned(bytes.getShort(localStart + 28));
        must((long) start + packedLength <= file.length, "cut off");
        return new Part(name, method == DEFLATED, start, packedLength, localStart);
    }

    private String name(int at, int length, int flags) throws IOException {
        must(length > 0 && length <= LONGEST_NAME, "length of a name");
        Charset charset = (flags & UTF_8_NAMES) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        var name = new String(file, at, length, charset);
        must(
                !name.startsWith("/")
                        && !name.contains("\\")
                        && !name.contains(":")
                        && !("/" + name + "/").contains("/../"),
                "a name that leads out");
        return name;
    }

    private static void notOverlapping(List<Part> listed, int startOfList) throws IOException {
        listed.sort(Comparator.comparingInt(Part::localStart));
        must(listed.getFirst().localStart() == 0, "something before the first part");
        for (int i = 0; i < listed.size(); i++) {
            int next = i + 1 < listed.size() ? listed.get(i + 1).localStart() : startOfList;
            must((long) listed.get(i).start() + listed.get(i).packedLength() <= next, "parts overlap");
        }
    }

    /** Unpacks everything once, without keeping it: what the list says of lengths proves nothing. */
    private void measure() throws IOException {
        long most = Math.clamp((long) file.length * MOST_TIMES_LARGER, ALWAYS_ALLOWED, MOST_INSIDE);
        var buffer = new byte[64 * 1024];
        long inside = 0;
        for (var part : parts.values()) {
            try (var content = open(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    inside += read;
                    must(inside <= most, "much larger inside than outside");
                }
            }
        }
    }

    private InputStream open(Part part) {
        var packed = new ByteArrayInputStream(file, part.start(), part.packedLength());
        if (!part.packed()) {
            return packed;
        }
        var inflater = new Inflater(true);
        return new FilterInputStream(new InflaterInputStream(packed, inflater)) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static void must(boolean condition, String otherwise) throws IOException {
        if (!condition) {
            throw new IOException("not read: " + otherwise);
        }
    }
}
