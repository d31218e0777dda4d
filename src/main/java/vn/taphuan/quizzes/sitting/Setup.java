package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
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
        return Allowed.sum(given(seat.account(), seat.room(), seat.place()));
    }

    /** The allowances for a person, for his room and for his place. */
    List<AllowanceContent> given(@Nullable AccountId person, @Nullable RoomId room, @Nullable PlaceId place) {
        return allowances.stream()
                .filter(given -> switch (given.target()) {
                    case AllowanceTarget.OfPerson(var account) -> account.equals(person);
                    case AllowanceTarget.OfRoom(var one) -> one.equals(room);
                    case AllowanceTarget.OfSite(var site) -> site.equals(place);
                })
                .toList();
    }
}
