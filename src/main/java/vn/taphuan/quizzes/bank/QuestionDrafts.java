package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.LessonText;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.bank.QuestionSheet.Lesson;
import vn.taphuan.quizzes.bank.QuestionSheet.Row;
import vn.taphuan.quizzes.bank.QuestionSheet.Standing;

/**
 * Changing the questions of a module within a draft of its course. What is saved is the lines of one question: two authors at
 * different questions of one file do not hinder each other, and of two at the same question the second is told who came first.
 */
@Service
@PreAuthorize("hasAnyAuthority('" + Permissions.CONTENT_EDIT + "', '" + Permissions.CONTENT_REVIEW + "')")
public class QuestionDrafts {

    static final String QUESTIONS = "questions.yaml";
    private static final String AUTHORS = "hasAuthority('" + Permissions.CONTENT_EDIT + "')";
    private static final int TRIES = 5;
    private static final Pattern NUMBER = Pattern.compile("-q([0-9]{1,4})$");

    private final Drafts drafts;
    private final PublishedQuestions published;
    private final FactSheet facts;

    QuestionDrafts(Drafts drafts, PublishedQuestions published, FactSheet facts) {
        this.drafts = drafts;
        this.published = published;
        this.facts = facts;
    }

    /** The file of a module's questions within its programme's folder. */
    public static String path(ModuleCode module) {
        return module.value() + "/" + QUESTIONS;
    }

    /** Nothing when there is no such draft, or no such module in it. */
    @Transactional(readOnly = true)
    public Optional<QuestionSheet> sheet(DraftId draft, ModuleCode module) {
        return drafts.summary(draft)
                .flatMap(summary -> drafts.files(draft, module)
                        .filter(source -> source.file("module.yaml").isPresent())
                        .map(source -> sheet(source, summary.state())));
    }

    /** The lines of a question as they stand in the draft, none when it is not there, with the last save of the file. */
    @Transactional(readOnly = true)
    public DraftFile standing(DraftId draft, ModuleCode module, String code) {
        var file = file(draft, module);
        return with(
                file,
                QuestionFile.of(text(file)).flatMap(known -> known.block(code)).orElse(null));
    }

    /**
     * Saves one question.
     *
     * @param standing its lines as they were opened; without a text when it is new
     * @param block its lines as they are to be, from {@link QuestionDraft#block}
     * @throws IllegalArgumentException when there is no such draft, or these are not the lines of this question
     */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult save(DraftId draft, ModuleCode module, DraftFile standing, String code, String block) {
        if (QuestionDraft.read(block)
                .filter(question -> question.code().equals(code))
                .isEmpty()) {
            throw new IllegalArgumentException("not the lines of " + code);
        }
        return change(draft, module, code, standing, file -> file.with(code, block), block);
    }

    /** Adds a question like this one, with the next free code; nothing when the draft or its file takes no changes. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<String> add(DraftId draft, ModuleCode module, QuestionDraft like) {
        return QuestionFile.of(text(file(draft, module))).flatMap(file -> {
            Set<String> taken = new LinkedHashSet<>(file.codes());
            taken.addAll(published.codes(module));
            var code = module.value() + "-q" + String.format("%02d", next(taken));
            return save(
                                    draft,
                                    module,
                                    new DraftFile(path(module), null, 0, null),
                                    code,
                                    like.withCode(code).block())
                            instanceof SaveResult.Saved
                    ? Optional.of(code)
                    : Optional.empty();
        });
    }

    /** Leaves a question out of what the draft will publish; attempts that hold it keep it. */
    @PreAuthorize(AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveResult retire(DraftId draft, ModuleCode module, DraftFile standing, String code) {
        return change(draft, module, code, standing, file -> file.without(code), null);
    }

    /** All versions of a question, the newest first, and how many attempts hold each. */
    @Transactional(readOnly = true)
    public List<QuestionUse> versions(String code) {
        return published.versions(code);
    }

    private interface Change {
        String of(QuestionFile file);
    }

    private SaveResult change(
            DraftId draft, ModuleCode module, String code, DraftFile standing, Change change, @Nullable String wanted) {
        SaveResult result = new SaveResult.BadPath();
        for (int i = 0; i < TRIES; i++) {
            var now = file(draft, module);
            var file = QuestionFile.of(text(now));
            if (file.isEmpty()) {
                return new SaveResult.ChangedMeanwhile(now);
            }
            var theirs = file.get().block(code).orElse(null);
            if (Objects.equals(theirs, wanted)) {
                return new SaveResult.Saved(now.revision());
            }
            if (!Objects.equals(theirs, standing.text())) {
                return new SaveResult.ChangedMeanwhile(with(now, theirs));
            }
            result = drafts.save(draft, path(module), now.revision(), change.of(file.get()));
            if (!(result instanceof SaveResult.ChangedMeanwhile)) {
                return result;
            }
        }
        return result;
    }

    private QuestionSheet sheet(ModuleSource source, DraftState state) {
        var yaml = source.moduleYaml();
        var topics = QuizReader.topics(yaml);
        var complete = QuizCoursePart.questions(source, topics, facts);
        var file = QuestionFile.of(
                source.file(QUESTIONS).map(known -> known.text()).orElse(""));
        return new QuestionSheet(
                source.module(),
                yaml.optionalText("title").orElse(""),
                yaml.optionalText("short-title").orElse(""),
                topics,
                lessons(source),
                file.map(known -> rows(source.module(), known, state)).orElse(List.of()),
                complete,
                file.isPresent(),
                facts);
    }

    private List<Row> rows(ModuleCode module, QuestionFile file, DraftState state) {
        var known = published.of(module);
        var own = file.drafts();
        List<Row> rows = new ArrayList<>();
        for (var code : file.codes()) {
            var question = Optional.ofNullable(own.get(code));
            boolean same = question.isPresent()
                    && Optional.ofNullable(known.get(code))
                            .filter(before ->
                                    before.current() && before.question().equals(question.get()))
                            .isPresent();
            rows.add(new Row(code, same ? Standing.REVIEWED : changed(state), question));
        }
        known.forEach((code, before) -> {
            if (!file.codes().contains(code)) {
                rows.add(new Row(
                        code, before.current() ? Standing.RETIRING : Standing.RETIRED, Optional.of(before.question())));
            }
        });
        return rows;
    }

    private static Standing changed(DraftState state) {
        return switch (state) {
            case SUBMITTED -> Standing.SUBMITTED;
            case REVIEWED, PUBLISHED -> Standing.ACCEPTED;
            case OPEN, DISCARDED -> Standing.DRAFT;
        };
    }

    private static List<Lesson> lessons(ModuleSource source) {
        return source.files("lessons").stream()
                .flatMap(file -> LessonText.of(file.text()).stream())
                .map(lesson -> new Lesson(lesson.front().id(), lesson.front().title()))
                .toList();
    }

    private DraftFile file(DraftId draft, ModuleCode module) {
        return drafts.file(draft, path(module)).orElseGet(() -> new DraftFile(path(module), null, 0, null));
    }

    private static String text(DraftFile file) {
        return Objects.requireNonNullElse(file.text(), "");
    }

    private static DraftFile with(DraftFile file, @Nullable String block) {
        return new DraftFile(file.path(), block, file.revision(), file.saved());
    }

    private static int next(Set<String> taken) {
        return 1
                + taken.stream()
                        .map(NUMBER::matcher)
                        .filter(number -> number.find())
                        .mapToInt(number -> Integer.parseInt(number.group(1)))
                        .max()
                        .orElse(0);
    }
}
