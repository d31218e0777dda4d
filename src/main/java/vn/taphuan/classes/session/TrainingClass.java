package vn.taphuan.classes.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A class without its places and sessions, which {@link Schedules} keeps; seats taken are counted in the database alone. */
@Entity
@Table(name = "training_class")
class TrainingClass {

    @Id
    private UUID id;

    @Column(name = "centre_id")
    private UUID centreId;

    @Column(name = "class_year")
    private short year;

    private int number;

    private String name;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "programme_code")
    private String programme;

    @ElementCollection
    @CollectionTable(name = "class_module", joinColumns = @JoinColumn(name = "class_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "module_code")
    private List<String> modules = new ArrayList<>();

    private int seats;

    @Column(name = "seats_taken", insertable = false, updatable = false)
    private int seatsTaken;

    @Column(name = "self_enrolment")
    private boolean selfEnrolment;

    @Column(name = "advised_by")
    private @Nullable String advisedBy;

    @Column(name = "directed_by")
    private @Nullable String directedBy;

    @Column(name = "paper_number")
    private @Nullable String paperNumber;

    @Column(name = "paper_date")
    private @Nullable LocalDate paperDate;

    @Column(name = "paper_issued_by")
    private @Nullable String paperIssuedBy;

    @Enumerated(EnumType.STRING)
    private ClassState state;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TrainingClass() {}

    @SuppressWarnings("NullAway.Init") // described at once
    TrainingClass(int year, int number, ClassContent content) {
        this.id = Ids.next();
        this.year = (short) year;
        this.number = number;
        this.state = ClassState.DRAFT;
        describe(content);
    }

    ClassId id() {
        return new ClassId(id);
    }

    UnitId centre() {
        return new UnitId(centreId);
    }

    ClassState state() {
        return state;
    }

    /** The whole plan, while it is a draft. */
    final void describe(ClassContent content) {
        require(state == ClassState.DRAFT);
        centreId = content.centre().value();
        programme = Objects.requireNonNull(content.programme()).value();
        modules.clear();
        content.modules().forEach(module -> modules.add(module.value()));
        adjust(content);
    }

    /** What may still change until the class has been taught: everything but centre, programme and modules. */
    final void adjust(ClassContent content) {
        require(mayBeEdited() && keepsWhatWasApproved(content));
        name = VietnameseNames.clean(content.name());
        searchKey = VietnameseNames.searchKey(name);
        seats = content.seats();
        selfEnrolment = content.selfEnrolment();
        advisedBy = content.advisedBy();
        directedBy = content.directedBy();
        var paper = content.paper();
        paperNumber = paper == null ? null : paper.number();
        paperDate = paper == null ? null : paper.date();
        paperIssuedBy = paper == null ? null : paper.issuedBy();
        var days = content.sessions().stream()
                .map(SessionContent::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        firstDay = days.getFirst();
        lastDay = days.getLast();
    }

    boolean isAt(int seen) {
        return version == seen;
    }

    boolean mayBeEdited() {
        return switch (state) {
            case DRAFT, APPROVED, OPEN, RUNNING -> true;
            case SUBMITTED, ASSESSING, FINISHED, CANCELLED -> false;
        };
    }

    boolean keepsWhatWasApproved(ClassContent content) {
        return centreId.equals(content.centre().value())
                && content.programme() != null
                && programme.equals(content.programme().value())
                && modules.equals(
                        content.modules().stream().map(ModuleCode::value).toList());
    }

    void submit(AccountId by) {
        move(ClassState.SUBMITTED);
        submittedBy = by.value();
    }

    boolean isSubmittedBy(AccountId somebody) {
        return somebody.value().equals(submittedBy);
    }

    void sendBack() {
        require(state == ClassState.SUBMITTED);
        move(ClassState.DRAFT);
        submittedBy = null;
    }

    void approve() {
        move(ClassState.APPROVED);
    }

    void open() {
        move(ClassState.OPEN);
    }

    void start() {
        move(ClassState.RUNNING);
    }

    void assess() {
        move(ClassState.ASSESSING);
    }

    void finish() {
        move(ClassState.FINISHED);
    }

    void cancel() {
        move(ClassState.CANCELLED);
    }

    private void move(ClassState next) {
        require(state.next().contains(next));
        state = next;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not in this state of the class");
        }
    }

    ClassDetail detail(Schedule schedule, List<ClassStep> steps) {
        return new ClassDetail(
                id(),
                centre(),
                number,
                year,
                name,
                new ProgrammeCode(programme),
                modules.stream().map(ModuleCode::new).toList(),
                seats,
                seatsTaken,
                selfEnrolment,
                advisedBy,
                directedBy,
                paper(),
                schedule.places(),
                schedule.sessions(),
                state,
                steps,
                version);
    }

    private @Nullable DirectingPaper paper() {
        return paperNumber == null || paperIssuedBy == null
                ? null
                : new DirectingPaper(paperNumber, paperDate, paperIssuedBy);
    }
}
