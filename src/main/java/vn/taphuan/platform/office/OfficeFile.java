package vn.taphuan.platform.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's file of Word, Excel or PowerPoint (OOXML): what it is by its own content types, whether it brings programs or fetches
 * anything, and its words. Nothing in it is run, nothing that it names is fetched.
 */
public final class OfficeFile {

    /** What the main part says it is. */
    public enum Kind {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

        private final String mainPart;

        Kind(String mainPart) {
            this.mainPart = mainPart;
        }
    }

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern ACTIVE_TYPE =
            Pattern.compile(".*(macroenabled|vbaproject|activex|ms-office\\.vba|oleobject).*");
    private static final Pattern ACTIVE_NAME = Pattern.compile(".*(vbaproject|vbadata|/activex/|oleobject)[^/]*.*");
    /** Another place from which a template, an object or a page is fetched as soon as the file is opened. */
    private static final Set<String> FETCHED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "externallink");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)(https?|ftp|mhtml|smb|webdav):.*|file:/*\\\\\\\\.*|file:////.*|\\\\\\\\.*");
    private static final Pattern WORD_PARTS = Pattern.compile("word/(document|footnotes|endnotes)\\.xml");
    private static final Pattern SHEETS = Pattern.compile("xl/(sharedStrings\\.xml|worksheets/sheet[0-9]+\\.xml)");
    private static final Pattern SLIDES = Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)[0-9]+\\.xml");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final ZipParts parts;
    private final Map<String, String> types;
    private final @Nullable Kind kind;

    private OfficeFile(ZipParts parts, Map<String, String> types) {
        this.parts = parts;
        this.types = types;
        this.kind = kind(types, parts.names());
    }

    /** @throws IOException when it is no such file: no ZIP, one with surprises, or without a list of content types */
    public static OfficeFile open(byte[] content) throws IOException {
        var parts = ZipParts.read(content);
        if (!parts.names().contains(CONTENT_TYPES)) {
            throw new IOException("no content types");
        }
        return new OfficeFile(parts, types(parts));
    }

    /** Nothing for templates, files with macros, and whatever else is not one of the three. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Whether it brings programs, or fetches something when it is opened. */
    public boolean active() throws IOException {
        boolean programs = types.values().stream()
                        .anyMatch(type -> ACTIVE_TYPE.matcher(type).matches())
                || parts.names().stream()
                        .anyMatch(name -> ACTIVE_NAME
                                .matcher(name.toLowerCase(Locale.ROOT))
                                .matches());
        return programs || fetches();
    }

    /**
     * Tells the words, a paragraph or cell on each line.
     *
     * @param words ends the reading by whatever it throws
     */
    public void read(Consumer<String> words) throws IOException {
        var wanted = switch (Objects.requireNonNull(kind, "of an unknown kind")) {
            case DOCX -> WORD_PARTS;
            case XLSX -> SHEETS;
            case PPTX -> SLIDES;
        };
        for (var name : inOrder(wanted)) {
            each(name, new Words(words));
        }
    }

    private List<String> inOrder(Pattern wanted) {
        var names = new ArrayList<>(parts.names().stream()
                .filter(name -> wanted.matcher(name).matches())
                .toList());
        names.sort(Comparator.comparingInt(OfficeFile::number).thenComparing(name -> name));
        return names;
    }

    private static int number(String name) {
        var digits = DIGITS.matcher(name);
        return digits.find() && digits.group().length() < 8 ? Integer.parseInt(digits.group()) : 0;
    }

    private static @Nullable Kind kind(Map<String, String> types, Set<String> names) {
        for (var kind : Kind.values()) {
            boolean main = types.entrySet().stream()
                    .anyMatch(type -> type.getValue().equals(kind.mainPart) && names.contains(type.getKey()));
            if (main) {
                return kind;
            }
        }
        return null;
    }

    /** By part, in small letters. */
    private static Map<String, String> types(ZipParts parts) throws IOException {
        Map<String, String> types = new HashMap<>();
        each(parts, CONTENT_TYPES, xml -> {
            if (xml.isStartElement()) {
                var part = xml.getAttributeValue(null, "PartName");
                var ending = xml.getAttributeValue(null, "Extension");
                var type = xml.getAttributeValue(null, "ContentType");
                if (type != null && (part != null || ending != null)) {
                    types.put(
                            part == null ? "*." + ending : part.substring(part.startsWith("/") ? 1 : 0),
                            type.toLowerCase(Locale.ROOT));
                }
            }
        });
        return types;
    }

    private boolean fetches() throws IOException {
        var found = new boolean[1];
        for (var name : parts.names()) {
            if (name.endsWith(".rels")) {
                each(name, xml -> found[0] |= xml.isStartElement() && fetches(xml));
            }
        }
        return found[0];
    }

    private static boolean fetches(XMLStreamReader relationship) {
        var type = Objects.requireNonNullElse(relationship.getAttributeValue(null, "Type"), "");
        var target = Objects.requireNonNullElse(relationship.getAttributeValue(null, "Target"), "");
        return "External".equalsIgnoreCase(relationship.getAttributeValue(null, "TargetMode"))
                && FETCHED.contains(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                && ELSEWHERE.matcher(target).matches();
    }

    /** Walks a part from its beginning to its end; nothing of one that is not there. */
    void each(String name, Consumer<XMLStreamReader> visitor) throws IOException {
        each(parts, name, visitor);
    }

    private static void each(ZipParts parts, String name, Consumer<XMLStreamReader> visitor) throws IOException {
        var opened = parts.open(name);
        if (opened.isEmpty()) {
            return;
        }
        try (InputStream content = opened.get()) {
            var xml = factory().createXMLStreamReader(content);
            while (xml.hasNext()) {
                xml.next();
                visitor.accept(xml);
            }
        } catch (XMLStreamException broken) {
            throw new IOException("a part cannot be read: " + name, broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** In all three kinds the words stand in elements named t, within paragraphs named p or strings named si or is. */
    private static final class Words implements Consumer<XMLStreamReader> {

        private static final Set<String> LINES = Set.of("p", "si", "is");

        private final Consumer<String> words;
        private boolean inText;

        Words(Consumer<String> words) {
            this.words = words;
        }

        @Override
        public void accept(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("tab") || xml.getLocalName().equals("br")) {
                        words.accept(" ");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (LINES.contains(xml.getLocalName())) {
                        words.accept("\n");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        words.accept(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }
}
