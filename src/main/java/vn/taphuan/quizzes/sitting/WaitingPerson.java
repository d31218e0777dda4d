package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.bank.QuizRules;

/**
 * What the waiting page says to one person.
 *
 * @param place where he takes it; none where his place does not take part
 * @param questions of his paper
 * @param rules with the minutes and attempts that he has himself
 * @param opensAt for him
 * @param closesAt for him
 * @param ownWindow whether his times are his own, whatever his place does
 * @param turnSeconds after the opening that his turn comes
 * @param running the attempt to go on with
 * @param last the attempt that ended last
 * @param given how many allowances concern him
 * @param state what holds at the moment
 */
public record WaitingPerson(
        SittingId id,
        ClassLabel trainingClass,
        QuizSubject about,
        @Nullable PlaceId place,
        @Nullable RoomId room,
        String placeName,
        String roomName,
        int questions,
        QuizRules rules,
        Instant opensAt,
        Instant closesAt,
        boolean ownWindow,
        boolean asksCode,
        int turnSeconds,
        int attemptsLeft,
        @Nullable AttemptId running,
        @Nullable AttemptId last,
        int given,
        SiteState state) {}
