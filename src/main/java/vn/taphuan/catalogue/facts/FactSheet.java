package vn.taphuan.catalogue.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;

/** The facts by id, the regulations among them; read once, never changed while the application runs. */
public final class FactSheet {

    private static final String FACTS = "facts.yaml";
    private static final String REGULATIONS = "regulations.yaml";

    private final Map<String, Fact> facts;
    private final Map<String, Regulation> regulations;

    private FactSheet(Map<String, Fact> facts, Map<String, Regulation> regulations) {
        this.facts = Map.copyOf(facts);
        this.regulations = Map.copyOf(regulations);
    }

    public static FactSheet of(Collection<Fact> facts) {
        Map<String, Fact> byId = new TreeMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        return new FactSheet(byId, Map.of());
    }

    /**
     * The sheet that comes with the application.
     *
     * @param problems gets what is wrong with its files
     */
    public static FactSheet shipped(Consumer<CourseProblem> problems) {
        return read(file(FACTS), file(REGULATIONS), problems);
    }

    public static FactSheet read(SourceFile facts, SourceFile regulations, Consumer<CourseProblem> problems) {
        Map<String, Fact> byId = new TreeMap<>();
        List<YamlEntry> superseded = new ArrayList<>();
        for (var entry : entries(facts, "facts", problems)) {
            var fact = fact(entry);
            if (byId.put(fact.id(), fact) != null) {
                entry.problemAt("id", "catalogue.problem.fact-twice", fact.id());
            }
            if (fact.supersededBy() != null) {
                superseded.add(entry);
            }
        }
        for (var entry : superseded) {
            mustBeKnown(byId, entry, "superseded-by");
        }
        Map<String, Regulation> papers = new TreeMap<>();
        for (var entry : entries(regulations, "regulations", problems)) {
            var regulation = RegulationReader.read(entry);
            mustBeKnown(byId, entry, "id");
            if (papers.put(regulation.id(), regulation) != null) {
                entry.problemAt("id", "catalogue.problem.fact-twice", regulation.id());
            }
        }
        return new FactSheet(byId, papers);
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The regulation that a fact is; nothing when the fact is no regulation. */
    public Optional<Regulation> regulation(String id) {
        return Optional.ofNullable(regulations.get(id));
    }

    /** Whether something else holds now, or held before: a fact that another one supersedes, a regulation with a replaced paper. */
    public boolean changedOverTime(String id) {
        var fact = facts.get(id);
        var regulation = regulations.get(id);
        return fact != null && fact.supersededBy() != null
                || regulation != null
                        && regulation.papers().stream().anyMatch(paper -> paper.state() == Regulation.State.REPLACED);
    }

    /** By their ids. */
    public List<Regulation> regulations() {
        return new TreeMap<>(regulations).values().stream().toList();
    }

    /** By their ids, the regulations among them. */
    public List<Fact> all() {
        return new TreeMap<>(facts).values().stream().toList();
    }

    private static List<YamlEntry> entries(SourceFile file, String key, Consumer<CourseProblem> problems) {
        var yaml = YamlEntry.read(file, file.text(), 1, problems);
        yaml.only(key);
        return yaml.entries(key);
    }

    private static Fact fact(YamlEntry entry) {
        entry.only("id", "text", "certainty", "source", "scope", "note", "superseded-by");
        return new Fact(
                id(entry),
                entry.text("text"),
                certainty(entry),
                entry.optionalText("source").orElse(null),
                entry.optionalText("scope").orElse(null),
                entry.optionalText("note").orElse(null),
                entry.optionalText("superseded-by").orElse(null));
    }

    private static void mustBeKnown(Map<String, Fact> facts, YamlEntry entry, String key) {
        entry.optionalText(key)
                .filter(id -> !facts.containsKey(id))
                .ifPresent(id -> entry.problemAt(key, "catalogue.problem.fact-unknown", id));
    }

    static String id(YamlEntry entry) {
        var id = entry.text("id");
        if (!id.isEmpty() && !Citations.isId(id)) {
            entry.problemAt("id", "catalogue.problem.fact", id);
        }
        return id;
    }

    static Certainty certainty(YamlEntry entry) {
        var text = entry.text("certainty");
        var certainty = Certainty.parse(text);
        if (certainty.isEmpty() && !text.isEmpty()) {
            entry.problemAt("certainty", "catalogue.problem.certainty", text);
        }
        return certainty.orElse(Certainty.GENERAL);
    }

    private static SourceFile file(String name) {
        try {
            var text = new ClassPathResource("content/" + name).getContentAsString(StandardCharsets.UTF_8);
            return new SourceFile(name, Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the fact sheet cannot be read: " + name, unreadable);
        }
    }
}
