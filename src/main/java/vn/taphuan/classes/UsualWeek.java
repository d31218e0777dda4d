package vn.taphuan.classes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The half-days of any week on which a venue is open or a lecturer can teach. */
public record UsualWeek(Set<Half> halves) {

    /** One half-day of a week. */
    public record Half(DayOfWeek day, HalfDay halfDay) {

        static Stream<Half> all() {
            return Arrays.stream(DayOfWeek.values())
                    .flatMap(day -> Arrays.stream(HalfDay.values()).map(half -> new Half(day, half)));
        }

        private String code() {
            return day.getValue() + (halfDay == HalfDay.MORNING ? "M" : "A");
        }
    }

    /** Days in a row with the same half-days. */
    public record Run(DayOfWeek first, DayOfWeek last, Set<HalfDay> halves) {}

    public static final UsualWeek ALWAYS = new UsualWeek(Half.all().collect(Collectors.toUnmodifiableSet()));

    public UsualWeek {
        halves = Set.copyOf(halves);
    }

    public boolean includes(LocalDate date, HalfDay halfDay) {
        return halves.contains(new Half(date.getDayOfWeek(), halfDay));
    }

    /** As it is stored: {@code 1M 1A 2M}. */
    public String code() {
        return Half.all().filter(halves::contains).map(Half::code).collect(Collectors.joining(" "));
    }

    /** What is no code is left out. */
    public static UsualWeek parse(String code) {
        var codes = Set.copyOf(List.of(code.split(" ", -1)));
        return new UsualWeek(
                Half.all().filter(half -> codes.contains(half.code())).collect(Collectors.toUnmodifiableSet()));
    }

    /** The days with any half-day, from Monday, told in as few parts as there are. */
    public List<Run> runs() {
        Map<DayOfWeek, Set<HalfDay>> days = new EnumMap<>(DayOfWeek.class);
        halves.forEach(half -> days.computeIfAbsent(half.day(), day -> EnumSet.noneOf(HalfDay.class))
                .add(half.halfDay()));
        List<Run> runs = new ArrayList<>();
        days.forEach((day, its) -> {
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.last().getValue() == day.getValue() - 1
                    && last.halves().equals(its)) {
                runs.set(runs.size() - 1, new Run(last.first(), day, its));
            } else {
                runs.add(new Run(day, day, its));
            }
        });
        return runs;
    }
}
