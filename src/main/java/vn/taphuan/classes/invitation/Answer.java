package vn.taphuan.classes.invitation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;

/**
 * What a lecturer answers.
 *
 * @param words of his own; none where he wrote nothing
 * @param proposals other half-days, at most {@value #MOST_PROPOSALS}; empty unless he asks for another time
 */
public record Answer(Choice choice, @Nullable String words, List<Proposal> proposals) {

    public static final int MOST_PROPOSALS = 3;
    static final int LONGEST = 500;

    public enum Choice {
        YES,
        NO,
        OTHER_TIME
    }

    /** Another half-day. */
    public record Proposal(LocalDate date, HalfDay halfDay) {

        private String code() {
            return date + " " + halfDay.name();
        }

        /** @param date as browsers send it: 2026-11-26 */
        public static Optional<Proposal> parse(String date, String halfDay) {
            return Stream.of(HalfDay.values())
                    .filter(half -> half.name().equals(halfDay) && date.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .findFirst()
                    .flatMap(half -> dated(date, half));
        }

        private static Optional<Proposal> dated(String date, HalfDay half) {
            try {
                return Optional.of(new Proposal(LocalDate.parse(date), half));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }
    }

    public Answer {
        proposals = List.copyOf(proposals);
    }

    /** As it is stored: {@code 2026-11-26 MORNING,2026-11-27 AFTERNOON}. */
    String proposalsCode() {
        return proposals.stream().map(Proposal::code).collect(Collectors.joining(","));
    }

    static List<Proposal> parseProposals(@Nullable String code) {
        return code == null || code.isEmpty()
                ? List.of()
                : Stream.of(code.split(",", -1))
                        .map(part -> part.split(" ", -1))
                        .filter(parts -> parts.length == 2)
                        .flatMap(parts -> Proposal.parse(parts[0], parts[1]).stream())
                        .toList();
    }
}
