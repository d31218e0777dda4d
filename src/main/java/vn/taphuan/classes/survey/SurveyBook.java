package vn.taphuan.classes.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/**
 * Stores surveys. Who has answered and what was answered are apart: the sheets have random ids and neither person nor time, so
 * that nothing in the database leads from one to the other.
 */
@Component
class SurveyBook {

    private final JdbcClient jdbc;

    SurveyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param closed by hand before its last day */
    record Survey(LocalDate until, boolean closed) {

        boolean isOpen(LocalDate today) {
            return !closed && !until.isBefore(today);
        }
    }

    Optional<Survey> find(ClassId id) {
        return jdbc.sql("select closes_on, closed_at from class_survey where class_id = ?")
                .param(id.value())
                .query((row, n) -> new Survey(row.getObject(1, LocalDate.class), row.getObject(2) != null))
                .optional();
    }

    void open(ClassId id, LocalDate until, AccountId by, Instant now) {
        jdbc.sql("""
                        insert into class_survey (class_id, closes_on, opened_by, opened_at) values (:class, :until, :by, :now)
                        on duplicate key update closes_on = :until, closed_at = null""")
                .param("class", id.value())
                .param("until", until)
                .param("by", by.value())
                .param("now", Utc.of(now))
                .update();
    }

    /** @return whether it was open until now */
    boolean close(ClassId id, Instant now) {
        return jdbc.sql("update class_survey set closed_at = ? where class_id = ? and closed_at is null")
                        .params(Utc.of(now), id.value())
                        .update()
                == 1;
    }

    /** Keeps the survey as it is until the transaction ends, so that it is not closed under an answer. */
    Optional<Survey> held(ClassId id) {
        return jdbc.sql("select closes_on, closed_at from class_survey where class_id = ? lock in share mode")
                .param(id.value())
                .query((row, n) -> new Survey(row.getObject(1, LocalDate.class), row.getObject(2) != null))
                .optional();
    }

    boolean isEnrolled(ClassId id, AccountId person) {
        return jdbc.sql(
                                "select count(*) from class_enrolment where class_id = ? and account_id = ? and state = 'ENROLLED'")
                        .params(id.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who is in the class, and who has answered and left it since. */
    int asked(ClassId id) {
        return jdbc.sql("""
                        select count(*) from class_enrolment e where e.class_id = ? and (e.state = 'ENROLLED'
                          or exists (select 1 from class_survey_taken t where t.class_id = e.class_id and t.account_id = e.account_id))""").param(id.value()).query(Integer.class).single();
    }

    boolean hasAnswered(ClassId id, AccountId person) {
        return jdbc.sql("select count(*) from class_survey_taken where class_id = ? and account_id = ?")
                        .params(id.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int answered(ClassId id) {
        return jdbc.sql("select count(*) from class_survey_taken where class_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** @return false when he had answered before: nothing is stored then */
    boolean store(ClassId id, AccountId person, SurveyAnswers answers) {
        boolean first = jdbc.sql("insert ignore into class_survey_taken (class_id, account_id) values (?, ?)")
                        .params(id.value(), person.value())
                        .update()
                == 1;
        if (first) {
            var sheet = UUID.randomUUID();
            answers.ratings().forEach(rating -> store(id, sheet, rating));
            if (!answers.keep().isBlank() || !answers.change().isBlank()) {
                jdbc.sql(
                                "insert into class_survey_words (sheet_id, class_id, keep_words, change_words) values (?, ?, ?, ?)")
                        .params(
                                sheet,
                                id.value(),
                                answers.keep().strip(),
                                answers.change().strip())
                        .update();
            }
        }
        return first;
    }

    private void store(ClassId id, UUID sheet, SurveyAnswers.Rating rating) {
        var module = rating.part().module();
        var lecturer = rating.part().lecturer();
        jdbc.sql("""
                        insert into class_survey_rating (id, sheet_id, class_id, module_code, lecturer_id, item, rating)
                        values (:id, :sheet, :class, :module, :lecturer, :item, :rating)""")
                .param("id", UUID.randomUUID())
                .param("sheet", sheet)
                .param("class", id.value())
                .param("module", module == null ? null : module.value())
                .param("lecturer", lecturer == null ? null : lecturer.value())
                .param("item", rating.item().name())
                .param("rating", rating.value())
                .update();
    }

    private record Count(
            @Nullable ModuleCode module, @Nullable LecturerId lecturer, SurveyItem item, int rating, int times) {}

    /**
     * The ratings of each part; those of parts that the plan no longer has are left out.
     *
     * @param least what fewer people have rated counts as not rated at all, so that nobody is recognised
     */
    List<SurveyReport.Part> spread(ClassId id, List<SurveyPart> parts, int least) {
        var counts = jdbc.sql("""
                        select module_code, lecturer_id, item, rating, count(*) times from class_survey_rating where class_id = ?
                        group by module_code, lecturer_id, item, rating""")
                .param(id.value())
                .query((row, n) -> new Count(
                        Optional.ofNullable(row.getString("module_code"))
                                .flatMap(ModuleCode::parse)
                                .orElse(null),
                        Optional.ofNullable(row.getObject("lecturer_id", UUID.class))
                                .map(LecturerId::new)
                                .orElse(null),
                        SurveyItem.valueOf(row.getString("item")),
                        row.getInt("rating"),
                        row.getInt("times")))
                .list();
        return parts.stream()
                .map(part -> new SurveyReport.Part(part, spread(part, counts, least)))
                .toList();
    }

    private static Map<SurveyItem, SurveyReport.Spread> spread(SurveyPart part, List<Count> counts, int least) {
        Map<SurveyItem, SurveyReport.Spread> spread = new EnumMap<>(SurveyItem.class);
        for (var item : part.items()) {
            List<Integer> times = new ArrayList<>(Collections.nCopies(SurveyItem.HIGHEST, 0));
            counts.stream()
                    .filter(count -> count.item() == item && part.isAbout(count.module(), count.lecturer()))
                    .forEach(count -> times.set(count.rating() - 1, count.times()));
            var rated = new SurveyReport.Spread(List.copyOf(times));
            spread.put(item, rated.answers() < least ? SurveyReport.Spread.NONE : rated);
        }
        return spread;
    }

    /** In the order of the alphabet: the order of writing would say something about who wrote it. */
    List<String> words(ClassId id, boolean keep) {
        return jdbc.sql(
                        keep
                                ? "select keep_words w from class_survey_words where class_id = ? and keep_words <> '' order by w"
                                : "select change_words w from class_survey_words where class_id = ? and change_words <> '' order by w")
                .param(id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
