package vn.taphuan.classes.attendance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * Reads a list against the people of a sheet. A person is known by his account code alone; else by his name, in any spelling of
 * diacritics where only one is meant, and by year of birth and unit as far as the list says them.
 */
final class ListReading {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private final List<ListedPerson> people;
    private final int periods;
    private final Set<EnrolmentId> seen = new HashSet<>();

    ListReading(List<ListedPerson> people, int periods) {
        this.people = people;
        this.periods = periods;
    }

    /** None where no headings are found. Rows without a name and a mark are passed over: they are blank, or sums. */
    Optional<List<ListRow>> read(List<List<String>> rows) {
        return ListColumn.find(rows).map(layout -> {
            List<ListRow> read = new ArrayList<>();
            for (int at = layout.headingRow() + 1; at < rows.size(); at++) {
                var row = rows.get(at);
                boolean blank = layout.name(row).isBlank()
                        && layout.cell(row, ListColumn.CODE).isBlank();
                if (!blank || !layout.cell(row, ListColumn.MARK).isBlank()) {
                    read.add(row(at + 1, row, layout));
                }
            }
            return List.copyOf(read);
        });
    }

    private ListRow row(int number, List<String> row, ListColumn.Layout layout) {
        var said = layout.cell(row, ListColumn.MARK);
        var name = layout.name(row);
        return new ListRow(
                number,
                name.isBlank() ? layout.cell(row, ListColumn.CODE) : name,
                layout.cell(row, ListColumn.UNIT),
                said,
                said.isBlank() ? new ListRow.Empty() : outcome(row, layout, said));
    }

    private ListRow.Outcome outcome(List<String> row, ListColumn.Layout layout, String said) {
        var code = layout.cell(row, ListColumn.CODE);
        var name = layout.name(row);
        if (name.isBlank() && code.isBlank()) {
            return new ListRow.Refused(ListRow.Reason.NAME_MISSING);
        }
        var named = code.isBlank() ? named(name) : coded(code);
        var fitting = named.stream()
                .filter(person -> code.isBlank() ? fits(person, row, layout) : isSameName(person, name))
                .toList();
        if (fitting.size() != 1) {
            return new ListRow.Refused(
                    fitting.size() > 1
                            ? ListRow.Reason.SEVERAL
                            : named.isEmpty() ? ListRow.Reason.NOT_FOUND : ListRow.Reason.OTHERWISE);
        }
        return marked(fitting.getFirst(), said, layout.cell(row, ListColumn.MISSED));
    }

    private List<ListedPerson> coded(String code) {
        return people.stream()
                .filter(person -> code.strip().equalsIgnoreCase(person.userName()))
                .toList();
    }

    /** A code with another name beside it is a slip of the row. */
    private static boolean isSameName(ListedPerson person, String name) {
        return name.isBlank() || VietnameseNames.searchKey(name).equals(VietnameseNames.searchKey(person.name()));
    }

    /** With the same diacritics, or without any where nobody has the same. */
    private List<ListedPerson> named(String name) {
        var same = people.stream()
                .filter(person -> VietnameseNames.clean(person.name()).equalsIgnoreCase(name))
                .toList();
        return same.isEmpty()
                ? people.stream().filter(person -> isSameName(person, name)).toList()
                : same;
    }

    private boolean fits(ListedPerson person, List<String> row, ListColumn.Layout layout) {
        var born = layout.cell(row, ListColumn.BIRTH);
        var year = YEAR.matcher(born);
        var birthYear = person.birthYear();
        boolean sameYear = birthYear == null || !year.find() || birthYear == Integer.parseInt(year.group());
        var unit = ListColumn.plain(layout.cell(row, ListColumn.UNIT));
        var own = ListColumn.plain(person.unit());
        // "xã Quảng Uyên" and "UBND xã Quảng Uyên" are one; with a single person of the name a unit does not hinder
        boolean sameUnit = unit.isEmpty() || own.contains(unit) || unit.contains(own);
        return sameYear && (sameUnit || named(layout.name(row)).size() == 1);
    }

    private ListRow.Outcome marked(ListedPerson person, String said, String missed) {
        var mark = ListMark.of(said);
        if (mark.isEmpty()) {
            return new ListRow.Refused(ListRow.Reason.MARK_UNKNOWN);
        }
        var number = missed(missed);
        boolean wrong = switch (mark.get()) {
            case LATE -> number.isEmpty() || number.get() > periods;
            case PRESENT -> number.isEmpty() || number.get() > 0;
            case EXCUSED, ABSENT -> false;
        };
        if (wrong) {
            return new ListRow.Refused(ListRow.Reason.MISSED_WRONG);
        }
        if (!seen.add(person.enrolment())) {
            return new ListRow.Refused(ListRow.Reason.TWICE);
        }
        int late = mark.get() == Mark.LATE ? number.orElse(0) : 0;
        var change = new MarkChange(person.enrolment(), person.seq() + 1, mark.get(), late);
        return new ListRow.Fits(person.name(), person.unit(), change, effect(person, change));
    }

    private static Optional<Integer> missed(String text) {
        var cleaned = text.strip();
        return cleaned.isEmpty()
                ? Optional.of(0)
                : Optional.of(cleaned).filter(one -> one.matches("[0-9]{1,2}")).map(Integer::valueOf);
    }

    private static ListRow.Effect effect(ListedPerson person, MarkChange change) {
        if (person.mark() == null) {
            return ListRow.Effect.NEW;
        }
        return person.mark() == change.mark() && person.missedPeriods() == change.missedPeriods()
                ? ListRow.Effect.SAME
                : ListRow.Effect.OTHER;
    }
}
