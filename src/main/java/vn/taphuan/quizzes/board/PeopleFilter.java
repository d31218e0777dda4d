package vn.taphuan.quizzes.board;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Which people of a list are shown. */
public enum PeopleFilter {
    ALL(standing -> true, Tally::people),
    NOT_BEGUN(Standing.NOT_BEGUN::equals, Tally::notBegun),
    ANSWERING(Standing.ANSWERING::equals, Tally::answering),
    SILENT(Standing.SILENT::equals, Tally::silent),
    OFFLINE(Standing.OFFLINE::equals, Tally::offline),
    ENDED(Standing::isEnded, Tally::ended);

    /** Its name in addresses. */
    public static final String PARAMETER = "show";

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Predicate<Standing> shown;

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final ToIntFunction<Tally> count;

    PeopleFilter(Predicate<Standing> shown, ToIntFunction<Tally> count) {
        this.shown = shown;
        this.count = count;
    }

    public boolean shows(PersonLine person) {
        return shown.test(person.standing());
    }

    /** How many of a group it shows. */
    public int of(Tally tally) {
        return count.applyAsInt(tally);
    }
}
