package vn.taphuan.certificates.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.document.HouseTemplates;
import vn.taphuan.certificates.document.SheetCheck;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.document.TemplateSamples;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Templates of the bodies that issue certificates. A version that was put into use never changes: saving a change to it makes the next one, which
 * counts for papers that are proposed after it was put into use itself.
 */
@Service
public class PaperTemplates {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BASIS = 1000;

    private final TemplateStore store;
    private final BackgroundPictures pictures;
    private final FileStore files;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    PaperTemplates(
            TemplateStore store,
            BackgroundPictures pictures,
            FileStore files,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The newest version of each template of a body, by name. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<TemplateSummary> of(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        return store.newest(body);
    }

    /** What a body uses now: first what holds for all programmes; nothing where it is the look of the house. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<TemplateUse> uses(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        return store.uses(body);
    }

    /** Its newest version. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public Optional<TemplateDetail> find(TemplateId id) {
        return store.newest(id, current.scope(Permissions.CERTIFICATE_READ))
                .map(version -> new TemplateDetail(version.summary(), version.content()));
    }

    /** One of its versions. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public Optional<TemplateDetail> find(TemplateId id, int number) {
        return store.version(id, number, current.scope(Permissions.CERTIFICATE_READ))
                .map(version -> new TemplateDetail(version.summary(), version.content()));
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_DESIGN + "')")
    @Transactional
    public CreateTemplateResult create(UnitId body, String name, HouseTemplates.Start start) {
        current.requireIn(Permissions.CERTIFICATE_DESIGN, body);
        var tidy = name.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            return new CreateTemplateResult.NameWrong();
        }
        try {
            var id = store.create(body, tidy, HouseTemplates.of(start), current.require());
            audit.record(AuditEntry.of("certificate.template-made", "certificate-template", id.value())
                    .in(body)
                    .changed(null, Map.of("name", tidy, "start", start)));
            return new CreateTemplateResult.Created(id);
        } catch (DuplicateKeyException taken) {
            return new CreateTemplateResult.NameTaken();
        }
    }

    /**
     * Saves what was changed, with whatever is still the matter with it.
     *
     * @param number of the version that was read
     * @param revision of it
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_DESIGN + "')")
    @Transactional
    public SaveTemplateResult save(TemplateId id, int number, int revision, SheetTemplate content) {
        var newest = require(id, Permissions.CERTIFICATE_DESIGN);
        var was = newest.summary();
        if (was.number() != number || was.revision() != revision) {
            return new SaveTemplateResult.Changed(was.changedBy(), was.changedAt());
        }
        if (newest.text().equals(store.text(content))) {
            return new SaveTemplateResult.Saved(was);
        }
        boolean saved = was.usedSince() == null
                ? store.change(newest.id(), revision, content, current.require())
                : store.add(id, number + 1, content, current.require());
        var now = require(id, Permissions.CERTIFICATE_DESIGN).summary();
        if (!saved) {
            return new SaveTemplateResult.Changed(now.changedBy(), now.changedAt());
        }
        audit.record(AuditEntry.of("certificate.template-changed", "certificate-template", id.value())
                .in(was.body())
                .changed(
                        Map.of("version", number, "content", newest.content()),
                        Map.of("version", now.number(), "content", content)));
        return new SaveTemplateResult.Saved(now);
    }

    /**
     * Papers of the body that are proposed from now on are printed by it.
     *
     * @param number of the version that was read
     * @param revision of it
     * @param programme for which alone; none for all that have no template of their own
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_DESIGN + "')")
    @Transactional
    public UseTemplateResult use(TemplateId id, int number, int revision, @Nullable ProgrammeCode programme) {
        var newest = require(id, Permissions.CERTIFICATE_DESIGN);
        var read = newest.summary();
        if (read.number() != number || read.revision() != revision) {
            return new UseTemplateResult.Changed(read.changedBy(), read.changedAt());
        }
        var refusals = refusals(newest.content());
        if (!refusals.isEmpty()) {
            return new UseTemplateResult.Refused(refusals);
        }
        if (!store.fix(newest.id(), revision)) {
            var now = require(id, Permissions.CERTIFICATE_DESIGN).summary();
            return new UseTemplateResult.Changed(now.changedBy(), now.changedAt());
        }
        store.choose(read.body(), programme, newest.id());
        audit.record(AuditEntry.of("certificate.template-used", "certificate-template", id.value())
                .in(read.body())
                .changed(null, choice(read.name(), number, programme)));
        return new UseTemplateResult.Done(store.uses(read.body()).stream()
                .filter(use -> Objects.equals(use.programme(), programme))
                .findFirst()
                .orElseThrow());
    }

    /** Back to what holds for all programmes, or to the look of the house; papers that were proposed keep theirs. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_DESIGN + "')")
    @Transactional
    public void stopUsing(UnitId body, @Nullable ProgrammeCode programme) {
        current.requireIn(Permissions.CERTIFICATE_DESIGN, body);
        var used = store.uses(body).stream()
                .filter(use -> Objects.equals(use.programme(), programme))
                .findFirst();
        if (used.isPresent() && store.unchoose(body, programme)) {
            var version = used.get().version();
            audit.record(AuditEntry.of(
                            "certificate.template-left",
                            "certificate-template",
                            version.id().value())
                    .in(body)
                    .changed(choice(version.name(), version.number(), programme), null));
        }
    }

    /**
     * The body says that this is the form to be used; until then it is a proposal that is to be checked.
     *
     * @param basis the paper on which the form rests
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_SIGN + "')")
    @Transactional
    public ConfirmTemplateResult confirm(TemplateId id, int number, String basis) {
        var version = store.version(id, number, current.scope(Permissions.CERTIFICATE_SIGN))
                .orElseThrow(PaperTemplates::refused);
        if (basis.isBlank() || basis.strip().length() > LONGEST_BASIS) {
            return new ConfirmTemplateResult.BasisMissing();
        }
        if (!store.confirm(version.id(), basis.strip(), current.require())) {
            return new ConfirmTemplateResult.NotOpen();
        }
        audit.record(AuditEntry.of("certificate.template-confirmed", "certificate-template", id.value())
                .in(version.summary().body())
                .changed(null, Map.of("name", version.summary().name(), "version", number))
                .because(basis.strip()));
        return new ConfirmTemplateResult.Confirmed();
    }

    /** Keeps a picture for templates of a body; nothing is changed before a template is saved that names it. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_DESIGN + "')")
    @Transactional
    public KeepPictureResult keepPicture(UnitId body, byte[] upload, PaperSize size) {
        current.requireIn(Permissions.CERTIFICATE_DESIGN, body);
        return switch (pictures.draw(upload, size)) {
            case BackgroundPictures.Drawn picture ->
                new KeepPictureResult.Kept(
                        files.store(picture.jpeg(), PaperPrinter.JPEG).hex(),
                        picture.jpeg().length,
                        picture.dotsPerInch());
            case BackgroundPictures.Refused refused -> refused.why();
        };
    }

    private List<SheetProblem> refusals(SheetTemplate content) {
        List<SheetProblem> problems = new ArrayList<>(SheetCheck.of(content));
        var today = LocalDate.now(clock);
        problems.addAll(
                SheetCheck.fit(content, TemplateSamples.of(TemplateSamples.Length.LONG, clock.instant(), today)));
        return problems.stream().filter(SheetProblem::refuses).toList();
    }

    private static Map<String, Object> choice(String name, int number, @Nullable ProgrammeCode programme) {
        return Map.of("name", name, "version", number, "programme", programme == null ? "" : programme.value());
    }

    private TemplateStore.Version require(TemplateId id, String permission) {
        return store.newest(id, current.scope(permission)).orElseThrow(PaperTemplates::refused);
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no such template within the scope");
    }
}
