package vn.taphuan.catalogue.authoring;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.DraftStore.Edit;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.catalogue.loading.DigestPreview;
import vn.taphuan.catalogue.loading.LessonPreview;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * Sets of changes to a programme's files, before they are published. Several authors may work on one draft, and several drafts on
 * one programme: every save names the revision that it was made from, of two the second is told who came first, and nothing is
 * published over what has changed meanwhile. Every save is kept. Whoever writes locks the draft first and then reads what is
 * committed by then.
 */
@Service
@PreAuthorize(Drafts.WORKERS)
public class Drafts {

    /** Authors and reviewers. */
    static final String WORKERS =
            "hasAnyAuthority('" + Permissions.CONTENT_EDIT + "', '" + Permissions.CONTENT_REVIEW + "')";

    static final String AUTHORS = "hasAuthority('" + Permissions.CONTENT_EDIT + "')";

    /** The largest text, in bytes. */
    public static final int LARGEST_TEXT = 400_000;

    private static final int MOST = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PATH = 150;
    private static final Pattern LESSON = Pattern.compile("[^/]+/lessons/[^/]+\\.md");
    private static final Pattern PATH = Pattern.compile(
            "programme\\.yaml|[a-z0-9]+(-[a-z0-9]+)*/([a-z]+/)?[a-z0-9]+([.-][a-z0-9]+)*\\.(yaml|md|svg)"
                    + "|[a-z0-9]+(-[a-z0-9]+)*/attachments/[a-z0-9]+(-[a-z0-9]+)*\\.(pdf|docx|xlsx|pptx|png|jpg)");

    private final DraftStore store;
    private final CourseStore courses;
    private final CourseLoader loader;
    private final FactSheet facts;
    private final FileStore files;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Drafts(
            DraftStore store,
            CourseStore courses,
            CourseLoader loader,
            FactSheet facts,
            FileStore files,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.loader = loader;
        this.facts = facts;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Those under way, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftSummary> underWay() {
        return store.list(false, MOST);
    }

    /**
     * What waits for whoever is signed in: for a reviewer what somebody else submitted, the longest waiting first; for an author what
     * was found good and is to be published, and what was sent back.
     */
    @Transactional(readOnly = true)
    public List<DraftSummary> waiting() {
        List<DraftSummary> waiting = new ArrayList<>();
        if (current.may(Permissions.CONTENT_REVIEW)) {
            waiting.addAll(store.waitingFor(current.id(), MOST));
        }
        if (current.may(Permissions.CONTENT_EDIT)) {
            store.list(false, MOST).stream().filter(Drafts::needsAuthor).forEach(waiting::add);
        }
        return waiting;
    }

    private static boolean needsAuthor(DraftSummary draft) {
        return draft.state() == DraftState.REVIEWED || (draft.state() == DraftState.OPEN && draft.remark() != null);
    }

    /** The last ones that were published or discarded, at most 50. */
    @Transactional(readOnly = true)
    public List<DraftSummary> ended() {
        return store.list(true, 50);
    }

    /** @param title what it is about, 1 to 200 characters */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public DraftId begin(ProgrammeCode programme, String title) {
        var words = title.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a draft has a title of at most 200 characters");
        }
        var id = store.open(programme, words, current.id());
        audit.record(AuditEntry.of("catalogue.draft-opened", "draft", id.value())
                .changed(null, Map.of("programme", programme.value(), "title", words)));
        return id;
    }

    /** A draft that makes a programme's folder this one; the attachments that it names are stored already. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public DraftId begin(String title, CourseFolder folder) {
        var programme = new ProgrammeCode(folder.name());
        var id = begin(programme, title);
        var published = published(programme);
        PathChange.between(published, folder)
                .forEach(change -> store.add(
                        id,
                        new Edit(
                                change.path(),
                                1,
                                stored(folder, change.path()),
                                published.sha256(change.path()).orElse(null),
                                current.id().value(),
                                clock.instant())));
        return id;
    }

    private @Nullable Sha256 stored(CourseFolder folder, String path) {
        var text = folder.files().get(path);
        return text != null
                ? files.store(text.getBytes(StandardCharsets.UTF_8), CourseStore.TEXT)
                : folder.attachments().get(path);
    }

    @Transactional(readOnly = true)
    public Optional<DraftSummary> summary(DraftId id) {
        return store.find(id);
    }

    /** A draft with all files of the programme, as published and as it would be. */
    @Transactional(readOnly = true)
    public Optional<DraftContent> find(DraftId id) {
        return store.find(id).map(summary -> {
            var published = published(summary.programme());
            var edits = store.edits(id);
            var names = store.names(edits.values().stream().map(Edit::by).toList());
            List<FileChange> changes = new ArrayList<>();
            edits.values().stream()
                    .filter(Edit::changes)
                    .forEach(edit -> changes.add(new FileChange(
                            edit.path(),
                            PathChange.kind(edit.base() != null, edit.sha256() != null),
                            edit.revision(),
                            names.getOrDefault(edit.by(), ""),
                            edit.at(),
                            edit.outdated(published.sha256(edit.path())))));
            return new DraftContent(summary, changes, published, overlaid(published, edits));
        });
    }

    /** A text as it stands in the draft; nothing when there is no such draft, or neither it nor the programme has such a text. */
    @Transactional(readOnly = true)
    public Optional<DraftFile> file(DraftId id, String path) {
        return store.find(id)
                .flatMap(draft -> store.edit(id, path)
                        .map(this::file)
                        .or(() -> Optional.ofNullable(
                                        published(draft.programme()).files().get(path))
                                .map(text -> new DraftFile(path, text, 0, null))));
    }

    /** Every save of a text within the draft, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftFile> history(DraftId id, String path) {
        return store.history(id, path).stream().map(this::file).toList();
    }

    /** A module's folder as the draft would make it, its lessons known; nothing when there is no such module in it. */
    @Transactional(readOnly = true)
    public Optional<ModuleSource> module(DraftId id, ModuleCode module) {
        return find(id).flatMap(draft -> loader.check(draft.folder()).modules().stream()
                .filter(source -> source.module().equals(module))
                .findFirst());
    }

    /**
     * A module's folder as the draft would make it, with the ids of its lessons as they name themselves; nothing else has been
     * read or checked, so this is quick.
     */
    @Transactional(readOnly = true)
    public Optional<ModuleSource> files(DraftId id, ModuleCode module) {
        return find(id).map(draft -> draft.folder().module(module))
                .filter(source -> !source.paths().isEmpty())
                .map(source -> {
                    source.lessonsAre(source.files("lessons").stream()
                            .flatMap(file -> LessonText.of(file.text()).stream())
                            .flatMap(lesson -> LessonId.parse(lesson.front().id()).stream())
                            .toList());
                    return source;
                });
    }

    /** One lesson of the draft as a trainee would see it, with a text that need not have been saved. */
    @Transactional(readOnly = true)
    public Optional<LessonPreview> preview(DraftId id, String path, String text) {
        return find(id).map(draft -> LessonPreview.of(draft.folder(), path, text, facts));
    }

    /** The summary of a module as a trainee would see it, as HTML that may be shown, with a text that need not have been saved. */
    @Transactional(readOnly = true)
    public Optional<String> previewDigest(DraftId id, String path, String text) {
        return find(id).flatMap(draft -> DigestPreview.html(draft.folder(), path, text));
    }

    /** All that is wrong with the programme as the draft would make it. */
    @Transactional(readOnly = true)
    public List<CourseProblem> problems(DraftId id) {
        return find(id).map(draft -> loader.check(draft.folder()).problems()).orElse(List.of());
    }

    /**
     * Saves a text. The minutes that a module names follow its lessons: with a lesson its settings are saved too where the sum has
     * changed.
     *
     * @param revision that was opened; 0 for a file that stood as published, or did not exist
     * @throws IllegalArgumentException when there is no such draft
     */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult save(DraftId id, String path, int revision, String text) {
        var clean = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        var bytes = clean.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LARGEST_TEXT
                ? new SaveResult.TooLarge(LARGEST_TEXT)
                : withMinutes(id, path, put(id, path, revision, () -> files.store(bytes, CourseStore.TEXT)));
    }

    /** Puts a file that is stored already in its place, over the one that stands there. */
    SaveResult attach(DraftId id, String path, Sha256 file) {
        int revision = store.edit(id, path).map(Edit::revision).orElse(0);
        return put(id, path, revision, () -> file);
    }

    /** Leaves a file out of what the draft will publish. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult remove(DraftId id, String path, int revision) {
        return withMinutes(id, path, put(id, path, revision, () -> null));
    }

    /** Lets a file stand as it is published now, whatever has been changed in it here. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult restore(DraftId id, String path, int revision) {
        return withMinutes(id, path, put(id, path, revision, published -> new Sides(published, published)));
    }

    /** Somebody has compared a file with what is published now: the draft may be published over that. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult compared(DraftId id, String path, int revision) {
        var own = store.edit(id, path).map(Edit::sha256).orElse(null);
        return put(id, path, revision, published -> new Sides(own, published));
    }

    /** What stands in the draft, and the published file that it changes. */
    private record Sides(@Nullable Sha256 own, @Nullable Sha256 base) {}

    private interface Putting {
        Sides sides(@Nullable Sha256 published);
    }

    private interface Content {
        @Nullable Sha256 stored();
    }

    private SaveResult put(DraftId id, String path, int revision, Content content) {
        return put(id, path, revision, published -> {
            var before = store.edit(id, path).filter(Edit::changes);
            return new Sides(content.stored(), before.isPresent() ? before.get().base() : published);
        });
    }

    private SaveResult put(DraftId id, String path, int revision, Putting putting) {
        if (!PATH.matcher(path).matches() || path.length() > LONGEST_PATH) {
            return new SaveResult.BadPath();
        }
        var state = mustExist(id);
        if (state != DraftState.OPEN) {
            return new SaveResult.NotOpen(state);
        }
        var before = store.edit(id, path);
        int standing = before.map(Edit::revision).orElse(0);
        if (standing != revision) {
            return new SaveResult.ChangedMeanwhile(before.map(this::file).orElseThrow());
        }
        var programme = store.find(id).orElseThrow().programme();
        var sides = putting.sides(published(programme).sha256(path).orElse(null));
        var edit = new Edit(
                path, revision + 1, sides.own(), sides.base(), current.id().value(), clock.instant());
        if (same(before, edit)) {
            return new SaveResult.Saved(revision);
        }
        store.add(id, edit);
        return new SaveResult.Saved(revision + 1);
    }

    private SaveResult withMinutes(DraftId id, String path, SaveResult result) {
        if (result instanceof SaveResult.Saved && LESSON.matcher(path).matches()) {
            var programme = store.find(id).orElseThrow().programme();
            var module = path.substring(0, path.indexOf('/') + 1);
            var texts = overlaid(published(programme), store.edits(id)).files();
            var settings = module + "module.yaml";
            Optional.ofNullable(texts.get(settings))
                    .flatMap(yaml -> ModuleMinutes.mended(
                            yaml,
                            texts.subMap(module + "lessons/", module + "lessons0")
                                    .values()))
                    .ifPresent(mended -> {
                        int standing =
                                store.edit(id, settings).map(Edit::revision).orElse(0);
                        put(
                                id,
                                settings,
                                standing,
                                () -> files.store(mended.getBytes(StandardCharsets.UTF_8), CourseStore.TEXT));
                    });
        }
        return result;
    }

    /** Saving what stands there already is no save. */
    private static boolean same(Optional<Edit> before, Edit edit) {
        return before.map(known -> known.equals(
                        new Edit(edit.path(), known.revision(), edit.sha256(), edit.base(), known.by(), known.at())))
                .orElse(!edit.changes());
    }

    private DraftState mustExist(DraftId id) {
        return store.lock(id).orElseThrow(() -> new IllegalArgumentException("no draft " + id.value()));
    }

    private CourseFolder published(ProgrammeCode programme) {
        return courses.published(programme).orElseGet(() -> new CourseFolder(programme.value(), Map.of()));
    }

    /** What is published with the draft's files in it. */
    CourseFolder overlaid(CourseFolder published, SortedMap<String, Edit> edits) {
        SortedMap<String, Sha256> changed = new TreeMap<>();
        edits.values().stream().filter(Edit::changes).forEach(edit -> {
            if (edit.sha256() != null) {
                changed.put(edit.path(), edit.sha256());
            }
        });
        var gone = edits.values().stream()
                .filter(edit -> edit.changes() && edit.sha256() == null)
                .map(Edit::path)
                .toList();
        return published.with(courses.folder(published.name(), changed), gone);
    }

    private DraftFile file(Edit edit) {
        var text = Optional.ofNullable(edit.sha256())
                .flatMap(files::read)
                .map(stored -> new String(stored.content(), StandardCharsets.UTF_8))
                .orElse(null);
        return new DraftFile(
                edit.path(),
                text,
                edit.revision(),
                DraftStore.step(edit.by(), edit.at(), store.names(List.of(edit.by()))));
    }
}
