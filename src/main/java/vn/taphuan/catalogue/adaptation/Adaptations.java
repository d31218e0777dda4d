package vn.taphuan.catalogue.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonContent;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.adaptation.Adaptation.Force;
import vn.taphuan.catalogue.adaptation.Adaptation.LessonChange;
import vn.taphuan.catalogue.adaptation.AdaptationStore.Saved;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.loading.CourseReader;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * What political centres make of the province's modules (fact S4-04). An officer saves, every save is kept, and of two the second is
 * told who came first; another person of the centre puts it into force. From then on trainees of the units that the centre serves who
 * begin the module get the centre's version; whoever has begun keeps what he has. A newer version of the province changes nothing
 * by itself: the centre is shown what is new and takes it as its base when it wants to.
 */
@Service
@PreAuthorize("hasAnyAuthority('" + Permissions.CONTENT_ADAPT + "', '" + Permissions.CONTENT_ADAPT_APPROVE + "')")
public class Adaptations {

    /** Own lessons in one module. */
    public static final int MOST_LESSONS = 20;

    /** Characters of one text. */
    public static final int LONGEST_TEXT = 40_000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AdaptationStore store;
    private final Programmes programmes;
    private final CourseStore courses;
    private final CourseLoader loader;
    private final Units units;
    private final MessageSource texts;
    private final AuditLog audit;
    private final CurrentAccount current;

    Adaptations(
            AdaptationStore store,
            Programmes programmes,
            CourseStore courses,
            CourseLoader loader,
            Units units,
            MessageSource texts,
            AuditLog audit,
            CurrentAccount current) {
        this.store = store;
        this.programmes = programmes;
        this.courses = courses;
        this.loader = loader;
        this.units = units;
        this.texts = texts;
        this.audit = audit;
        this.current = current;
    }

    /** The centres for which the signed-in person adapts or approves, by name. */
    @Transactional(readOnly = true)
    public List<UnitSummary> centres() {
        var permission =
                current.may(Permissions.CONTENT_ADAPT) ? Permissions.CONTENT_ADAPT : Permissions.CONTENT_ADAPT_APPROVE;
        return units.within(permission, "", UnitKind.POLITICAL_CENTRE);
    }

    /** How the modules of a programme stand at a centre, in their order. */
    @Transactional(readOnly = true)
    public List<AdaptedSummary> modules(UnitId centre, ProgrammeCode programme) {
        mustReach(centre);
        var saved = store.saved(centre);
        var inForce = store.inForce(centre);
        return programmes.modules(programme).stream()
                .map(module -> {
                    var own = Optional.ofNullable(saved.get(module.code()));
                    var force = Optional.ofNullable(inForce.get(module.code()));
                    return new AdaptedSummary(
                            module,
                            own.filter(one -> !one.content().changesNothing()).isPresent(),
                            force.filter(AdaptationStore.InForce::leftOut).isPresent(),
                            own.isPresent()
                                    && force.filter(one ->
                                                    one.revision() == own.get().revision())
                                            .isEmpty(),
                            own.filter(one -> !one.content().changesNothing()
                                            && !one.base().equals(module.version()))
                                    .isPresent());
                })
                .toList();
    }

    /** One module as the centre adapts it; nothing when no programme lists such a module. */
    @Transactional(readOnly = true)
    public Optional<Adaptation> find(UnitId centre, ModuleCode module) {
        mustReach(centre);
        return programmes.content(module).map(newest -> {
            var saved = store.saved(centre, module);
            var base = saved.filter(one -> !one.content().changesNothing())
                    .flatMap(one -> programmes.content(one.base()))
                    .orElse(newest);
            return new Adaptation(
                    centre,
                    saved.map(Saved::revision).orElse(0),
                    saved.map(Saved::content).orElse(AdaptationContent.NOTHING),
                    base,
                    newest,
                    changes(base, newest),
                    saved.map(one -> store.step(one.by(), one.at())).orElse(null),
                    store.inForce(centre, module)
                            .map(force -> new Force(force.revision(), store.step(force.by(), force.at())))
                            .orElse(null));
        });
    }

    /** A lesson as the trainees of the centre would see it with what has not been saved yet; nothing when it is left out. */
    @Transactional(readOnly = true)
    public Optional<LessonContent> preview(
            UnitId centre, ModuleCode module, ContentVersionId base, AdaptationContent content, LessonId lesson) {
        mustReach(centre);
        return adapted(centre, module, base, content).draft().lessons().stream()
                .filter(draft -> draft.id().equals(lesson))
                .findFirst()
                .map(draft -> new LessonContent(
                        new LessonSummary(draft.id(), module, 1, draft.title(), draft.minutes()),
                        draft.question(),
                        draft.outcomes(),
                        draft.facts(),
                        draft.terms(),
                        draft.html()));
    }

    /**
     * Saves what the centre adapts.
     *
     * @param revision that was opened
     * @param base the version of the province that it rests on
     */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_ADAPT + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AdaptResult save(
            UnitId centre, ModuleCode module, int revision, ContentVersionId base, AdaptationContent content) {
        current.requireIn(Permissions.CONTENT_ADAPT, centre);
        var before = store.saved(centre, module);
        if (before.map(Saved::revision).orElse(0) != revision) {
            return changedMeanwhile(before.orElseThrow());
        }
        var refused = refusal(base, content);
        if (refused.isPresent()) {
            return refused.get();
        }
        var problems = adapted(centre, module, base, content).problems();
        if (!problems.isEmpty()) {
            return new AdaptResult.Wrong(problems);
        }
        if (!store.save(centre, module, revision + 1, base, content, current.id())) {
            return changedMeanwhile(store.saved(centre, module).orElseThrow());
        }
        audit.record(AuditEntry.of("catalogue.adaptation-saved", "adaptation", centre.value())
                .in(centre)
                .changed(null, Map.of("module", module.value(), "revision", revision + 1)));
        return new AdaptResult.Done(revision + 1);
    }

    /** Puts the last save into force; @param revision that the approver has seen */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_ADAPT_APPROVE + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AdaptResult approve(UnitId centre, ModuleCode module, int revision) {
        current.requireIn(Permissions.CONTENT_ADAPT_APPROVE, centre);
        var saved = store.saved(centre, module)
                .orElseThrow(() -> new IllegalArgumentException("nothing has been adapted of " + module.value()));
        if (saved.revision() != revision) {
            return changedMeanwhile(saved);
        }
        if (saved.by().equals(current.id().value())) {
            return new AdaptResult.OwnWork();
        }
        if (store.inForce(centre, module)
                .filter(force -> force.revision() == revision)
                .isPresent()) {
            return new AdaptResult.Done(revision);
        }
        var content = saved.content();
        ContentVersionId version = null;
        if (!content.changesNothing() && !content.leftOut()) {
            var folder = folder(centre, module, saved.base(), content);
            var adapted = loader.adapted(folder, module);
            if (!adapted.problems().isEmpty()) {
                return new AdaptResult.Wrong(adapted.problems());
            }
            version = loader.publish(centre, folder, adapted);
        }
        store.enforce(centre, module, revision, version, content.leftOut(), current.id());
        audit.record(AuditEntry.of("catalogue.adaptation-approved", "adaptation", centre.value())
                .in(centre)
                .changed(null, Map.of("module", module.value(), "revision", revision)));
        return new AdaptResult.Done(revision);
    }

    private AdaptResult changedMeanwhile(Saved by) {
        return new AdaptResult.ChangedMeanwhile(store.step(by.by(), by.at()));
    }

    private Optional<AdaptResult> refusal(ContentVersionId base, AdaptationContent content) {
        var lessons = programmes
                .content(base)
                .orElseThrow(() -> new IllegalArgumentException("no version " + base.value()))
                .lessons();
        var taught = lessons.stream()
                .filter(lesson -> !content.lessonsLeftOut().contains(lesson.id().value()))
                .count();
        if (!content.changesNothing()
                && !content.leftOut()
                && taught + content.lessons().size() == 0) {
            return Optional.of(new AdaptResult.Refused("catalogue.adaptation.refused.nothing-left"));
        }
        if (content.lessons().size() > MOST_LESSONS) {
            return Optional.of(new AdaptResult.Refused("catalogue.adaptation.refused.too-many"));
        }
        boolean tooLong =
                content.lessons().stream().anyMatch(own -> own.markdown().length() > LONGEST_TEXT)
                        || content.examples().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT);
        return tooLong
                ? Optional.of(new AdaptResult.Refused("catalogue.adaptation.refused.too-long"))
                : Optional.empty();
    }

    private CourseReader.ReadModule adapted(
            UnitId centre, ModuleCode module, ContentVersionId base, AdaptationContent content) {
        return loader.adapted(folder(centre, module, base, content), module);
    }

    /** The programme as it is published, its module as in the base and with what the centre changes. */
    private CourseFolder folder(UnitId centre, ModuleCode module, ContentVersionId base, AdaptationContent content) {
        var programme = programmes
                .module(module)
                .orElseThrow(() -> new IllegalArgumentException("no module " + module.value()))
                .programme();
        var published = courses.published(programme)
                .orElseThrow(() -> new IllegalArgumentException("no files of " + programme.value()));
        var name = units.find(centre)
                .map(UnitSummary::name)
                .orElseThrow(() -> new AccessDeniedException("no such centre"));
        var words = new AdaptedFolder.Words(
                texts.getMessage("catalogue.adaptation.note", new Object[] {name}, VIETNAMESE),
                texts.getMessage("catalogue.adaptation.example", null, VIETNAMESE));
        return new AdaptedFolder(module, centre, words).of(published.withModule(module, courses.files(base)), content);
    }

    private List<LessonChange> changes(ModuleContent base, ModuleContent newest) {
        if (base.summary().version().equals(newest.summary().version())) {
            return List.of();
        }
        var before = AdaptedFolder.lessonTexts(courses.files(base.summary().version()));
        var after = AdaptedFolder.lessonTexts(courses.files(newest.summary().version()));
        List<LessonChange> changes = new ArrayList<>();
        newest.lessons().forEach(lesson -> {
            var id = lesson.id().value();
            if (!before.containsKey(id)) {
                changes.add(new LessonChange(id, lesson.title(), LessonChange.Kind.ADDED));
            } else if (!Objects.equals(before.get(id), after.get(id))) {
                changes.add(new LessonChange(id, lesson.title(), LessonChange.Kind.CHANGED));
            }
        });
        base.lessons().stream()
                .filter(lesson -> !after.containsKey(lesson.id().value()))
                .forEach(lesson ->
                        changes.add(new LessonChange(lesson.id().value(), lesson.title(), LessonChange.Kind.REMOVED)));
        return changes;
    }

    private void mustReach(UnitId centre) {
        if (!current.scope(Permissions.CONTENT_ADAPT).includes(centre)
                && !current.scope(Permissions.CONTENT_ADAPT_APPROVE).includes(centre)) {
            throw new AccessDeniedException("not a centre of " + Permissions.CONTENT_ADAPT);
        }
    }
}
