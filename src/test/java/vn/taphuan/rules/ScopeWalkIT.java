package vn.taphuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.issuing.ChangeId;
import vn.taphuan.certificates.issuing.ReissueReasonId;
import vn.taphuan.certificates.issuing.WaiverId;
import vn.taphuan.certificates.keys.SealKeyId;
import vn.taphuan.certificates.register.OldCertificateId;
import vn.taphuan.certificates.signing.AuthorisationId;
import vn.taphuan.certificates.templates.TemplateId;
import vn.taphuan.certificates.token.SignerCertificateId;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.NominationId;
import vn.taphuan.classes.NomineeId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.notifications.LetterId;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.PaperSubject;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.ActingAs;
import vn.taphuan.people.Role;
import vn.taphuan.planning.PlanLineId;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.EvidenceId;
import vn.taphuan.quizzes.bank.Question.TruthInWords;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/**
 * Walks every public service as somebody of another centre who has every role there: with ids of the
 * first centre's things each call must be refused or give nothing. Services that are open or act on the own account say so
 * and are left out.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ScopeWalkIT {

    /** Methods that rightly answer: what they give is not a unit's data. Each with the reason. */
    private static final Map<String, String> ANSWERS_ANYBODY = Map.ofEntries(
            Map.entry(
                    "Accounts.byId",
                    "names for ids that a feature holds by a right of its own; no view or address leads to it alone"),
            Map.entry("Accounts.mayChange", "answers NO for a foreign account"),
            Map.entry("Accounts.problems", "judges what was typed, knows nobody"),
            Map.entry("Accounts.proposeUserName", "a free user name for a typed name"),
            Map.entry("Adaptations.centres", "lists the own centres, whatever is asked"),
            Map.entry("QuestionDrafts.path", "the name of a file, made from a module's code"),
            Map.entry(
                    "Regulations.all", "papers of the state and the Party, and where the province's courses cite them"),
            Map.entry("IssuingBodies.centres", "lists the own centres, whatever is asked"),
            Map.entry("ActingAs.call", "the system's alone; takes work, not data"),
            Map.entry(
                    "AnswerFiles.take",
                    "judges a file that was handed over; of a foreign attempt it says no more than that"),
            Map.entry("RegisterChecks.check", "reports on the own registers, whatever is asked"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private AccountId stranger = new AccountId(new UUID(0, 0));
    private ForeignArguments foreign = new ForeignArguments(Map.of());

    @BeforeEach
    void aStrangerWithAllRolesOfACentre() {
        SystemWork.as("test", () -> {
            var centre = units.search("Ví Dụ Tây", UnitKind.POLITICAL_CENTRE, null)
                    .getFirst()
                    .id();
            var userName = "nguoi.la" + Math.abs(System.nanoTime() % 100_000);
            stranger = accounts.openForDemo(
                    new AccountContent(userName, "Người Mẫu Lạ", 1980, centre, null, null, null),
                    accounts.demoHash("khong-dung"));
            for (var role : Role.values()) {
                if (role != Role.TRAINEE && !role.ofTheProvince()) {
                    accounts.grant(stranger, role, centre);
                }
            }
        });
        forgetEvidence();
        foreign = new ForeignArguments(idsOfTheFirstCentre());
    }

    /** Other tests leave some of people whom the stranger's centre serves. */
    private void forgetEvidence() {
        jdbc.sql("delete from quizzes_late_answer").update();
        jdbc.sql("delete from quizzes_evidence").update();
        jdbc.sql("delete from class_makeup").update();
    }

    @Test
    void nothingOfAnotherCentreIsGivenOrChanged() {
        List<String> leaks = new ArrayList<>();
        int walked = 0;
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            for (var method : guardedMethods(AopUtils.getTargetClass(bean))) {
                walked++;
                call(bean, method).ifPresent(answer -> leaks.add(name(method) + " gave " + answer));
            }
        }
        assertThat(walked).as("methods walked").isGreaterThan(60);
        assertThat(leaks).isEmpty();
    }

    /** What a call gave that it should not have given; nothing when it was refused, or gave nothing of the other centre. */
    private Optional<String> call(Object bean, Method method) {
        var transaction = new TransactionTemplate(transactions);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                var types = method.getGenericParameterTypes();
                var arguments = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    arguments[i] = foreign.of(types[i]);
                }
                var answer =
                        SystemWork.call("test", () -> acting.call(stranger, () -> invoke(bean, method, arguments)));
                boolean silent = method.getReturnType() != void.class && isNothing(answer);
                return silent ? Optional.<String>empty() : Optional.of(String.valueOf(answer));
            } catch (Refused refused) {
                return Optional.<String>empty();
            } catch (ReflectiveOperationException | IllegalArgumentException impossible) {
                return Optional.of("no arguments: " + impossible);
            }
        });
    }

    /** A refusal by guard or scope. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Object invoke(Object bean, Method method, Object[] arguments) {
        try {
            return Optional.ofNullable(method.invoke(bean, arguments));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof AccessDeniedException) {
                throw new Refused();
            }
            return "threw " + thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isNothing(Object answer) {
        return switch (answer) {
            case Optional<?> maybe -> maybe.isEmpty() || isNothing(maybe.get());
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Number number -> number.longValue() == 0;
            case Boolean yes -> !yes;
            default -> false;
        };
    }

    private List<Method> guardedMethods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !AnnotatedElementUtils.isAnnotated(method, Open.class)
                        && !AnnotatedElementUtils.isAnnotated(method, Personal.class))
                .filter(method -> !AnnotatedElementUtils.isAnnotated(service, Open.class)
                        && !AnnotatedElementUtils.isAnnotated(service, Personal.class))
                .filter(method -> AnnotatedElementUtils.isAnnotated(method, PreAuthorize.class)
                        || AnnotatedElementUtils.isAnnotated(service, PreAuthorize.class))
                .filter(method -> !ANSWERS_ANYBODY.containsKey(name(method)))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** One id of each kind, all of the centre "Ví Dụ Đông" and its finished class. */
    private Map<Class<?>, Object> idsOfTheFirstCentre() {
        Map<Class<?>, Object> ids = new HashMap<>();
        var centre = SystemWork.call(
                "test",
                () -> units.search("Ví Dụ Đông", UnitKind.POLITICAL_CENTRE, null)
                        .getFirst()
                        .id());
        ids.put(UnitId.class, centre);
        ids.put(UnitKind.class, UnitKind.POLITICAL_CENTRE);
        ids.put(Sha256.class, Sha256.of(new byte[] {1}));
        ids.put(CourseFolder.class, new CourseFolder("x", Map.of()));
        ids.put(LessonId.class, new LessonId("m4-tim-tu-lieu-o-dau-truoc"));
        ids.put(AccountId.class, new AccountId(one("select id from account where user_name = 'trungtam'")));
        ids.put(ClassId.class, new ClassId(one("select id from training_class where name = 'Lớp mẫu đã xong'")));
        ids.put(SessionId.class, new SessionId(one("select id from class_session")));
        ids.put(EnrolmentId.class, new EnrolmentId(one("select id from class_enrolment")));
        ids.put(
                MakeUpId.class,
                new MakeUpId(
                        recorded(
                                centre,
                                "insert into class_makeup (id, missed_session_id, enrolment_id, session_id, place_id, state, standing, offered_at,"
                                        + " offered_by_name) select :id, s.id, e.id, s.id, p.id, 'OFFERED', 1, now(), 'x' from class_session s"
                                        + " join class_enrolment e on e.class_id = s.class_id join class_place p on p.class_id = s.class_id"
                                        + " where e.state = 'ENROLLED' and :unit is not null and :who is not null order by e.id, s.id limit 1")));
        ids.put(NominationId.class, new NominationId(one("select id from class_nomination")));
        ids.put(NomineeId.class, new NomineeId(one("select id from class_nominee")));
        ids.put(
                LetterId.class,
                new LetterId(
                        recorded(
                                centre,
                                "insert into notifications_letter (id, class_id, recipient_kind, recipient_id, recipient_name, notices, made_at)"
                                        + " select :id, c.id, 'ACCOUNT', :who, 'x', 1, now() from training_class c where c.centre_id = :unit limit 1")));
        ids.put(PlanLineId.class, new PlanLineId(one("select id from plan_line")));
        ids.put(PlaceId.class, new PlaceId(one("select id from class_place")));
        ids.put(VenueId.class, new VenueId(one("select id from class_venue")));
        ids.put(RoomId.class, new RoomId(one("select id from class_room")));
        ids.put(LecturerId.class, new LecturerId(one("select id from class_lecturer")));
        var paper = one("select p.id from official_paper p join official_paper_signed s on s.paper_id = p.id");
        ids.put(PaperId.class, new PaperId(paper));
        ids.put(PaperSubject.class, new PaperSubject("class", one("select subject_id from official_paper")));
        ids.put(CertificateId.class, new CertificateId(one("select id from certificate")));
        ids.put(AttemptId.class, new AttemptId(one("select id from quizzes_attempt")));
        ids.put(SittingId.class, new SittingId(one("select id from quizzes_sitting where state = 'CLOSED'")));
        ids.put(
                EvidenceId.class,
                new EvidenceId(recorded(
                        centre,
                        "insert into quizzes_evidence (id, attempt_id, kind, state, received_at, last_received_at, last_contact_at)"
                                + " select :id, a.id, 'LATE', 'OPEN', now(), now(), now() from quizzes_attempt a"
                                + " join account p on p.id = a.account_id where p.user_name = 'hocvien'"
                                + " and :unit is not null and :who is not null limit 1")));
        ids.put(TruthInWords.class, (TruthInWords) String::valueOf);
        ids.put(SealKeyId.class, new SealKeyId(one("select id from certificate_key where purpose = 'SEAL'")));
        ids.put(BatchId.class, new BatchId(one("select id from certificate_batch where state = 'SIGNED'")));
        ids.put(
                SignerCertificateId.class,
                new SignerCertificateId(
                        recorded(
                                centre,
                                "insert into certificate_token (id, unit_id, signer_name, fingerprint, chain_pem, recorded_at, recorded_by_name, ended_at)"
                                        + " select :id, :unit, 'x', unhex(sha2('x', 256)), '', now(), 'x', now() from dual where :who is not null")));
        ids.put(
                AuthorisationId.class,
                new AuthorisationId(recorded(
                        centre,
                        "insert into certificate_authorisation (id, unit_id, account_id, capacity, paper_number, paper_date, scope_text,"
                                + " valid_from, valid_to, recorded_by, recorded_at) values (:id, :unit, :who, 'DEPUTY', '1', now(), 'x',"
                                + " '2026-01-01', '2099-01-01', :who, now())")));
        ids.put(
                WaiverId.class,
                new WaiverId(recorded(
                        centre,
                        "insert into certificate_waiver (id, unit_id, reason, valid_from, valid_to, recorded_by, recorded_at)"
                                + " values (:id, :unit, 'x', '2026-01-01', '2099-01-01', :who, now())")));
        ids.put(
                OldCertificateId.class,
                new OldCertificateId(recorded(
                        centre,
                        "insert into certificate_old (id, unit_id, issuer, number, full_name, search_key, holder_unit, programme, issued_on,"
                                + " signer, recorded_by, recorded_name, recorded_at) values (:id, :unit, 'x', uuid(), 'x', 'x', 'x', 'x',"
                                + " '2019-05-20', '', :who, 'x', now())")));
        ids.put(
                ChangeId.class,
                new ChangeId(recorded(
                        centre,
                        "insert into certificate_change (id, certificate_id, unit_id, kind, state, reason, proposed_by, proposed_name,"
                                + " proposed_at, decided_at) select :id, c.id, :unit, 'REVOKE', 'WITHDRAWN', 'x', :who, 'x', now(), now()"
                                + " from certificate c where c.unit_id = :unit limit 1")));
        ids.put(
                TemplateId.class,
                new TemplateId(
                        recorded(
                                centre,
                                "insert into certificate_template (id, unit_id, name, created_at, created_by) values (:id, :unit, uuid(), now(), :who)")));
        jdbc.sql(
                        "insert into certificate_template_version (id, template_id, number, revision, content_json, sha256, changed_at, changed_by,"
                                + " changed_name) select uuid(), t.id, 1, 1, '{}', unhex(sha2('{}', 256)), now(), t.created_by, 'x'"
                                + " from certificate_template t where not exists (select 1 from certificate_template_version v where v.template_id = t.id)")
                .update();
        ids.put(ReissueReasonId.class, new ReissueReasonId(one("select id from certificate_reissue_reason")));
        return ids;
    }

    /** A line of the first centre in a table where the demo has none. */
    private UUID recorded(UnitId centre, String insert) {
        var id = UUID.randomUUID();
        jdbc.sql(insert)
                .param("id", id)
                .param("unit", centre.value())
                .param("who", one("select id from account where user_name = 'trungtam'"))
                .update();
        return id;
    }

    private UUID one(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }
}
