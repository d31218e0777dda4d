package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.quizzes.QuizSubject.OfSitting;

/** All that decides who may begin until when; the same for everybody as long as nothing was changed. */
record Setup(
        OfSitting subject,
        ClassId trainingClass,
        SittingState state,
        SittingRules rules,
        Map<PlaceId, Site> sites,
        List<AllowanceContent> allowances,
        int changes) {

    record Site(@Nullable Instant openedAt, @Nullable Instant closedAt) {}

    Setup {
        sites = Map.copyOf(sites);
        allowances = List.copyOf(allowances);
    }

    Allowed allowed(Seat seat) {
        return allowances.isEmpty()
                ? Allowed.NOTHING
                : Allowed.sum(allowances.stream()
                        .filter(given -> switch (given.target()) {
                            case AllowanceTarget.OfPerson person ->
                                person.account().equals(seat.account());
                            case AllowanceTarget.OfRoom room -> room.room().equals(seat.room());
                            case AllowanceTarget.OfSite site -> site.place().equals(seat.place());
                        })
                        .toList());
    }
}
