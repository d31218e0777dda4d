package vn.taphuan.reports.classpapers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.officialpapers.layout.Block;
import vn.taphuan.officialpapers.layout.Block.Column;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.layout.PaperContent.Section;
import vn.taphuan.platform.ui.Formats;

/** Makes the body of a class's paper: the typed sections, and the tables from the class's data. */
@Component
class PaperBodies {

    /** A numbered line without a mark at its end is a heading, as "1. Mục đích". */
    private static final Pattern SUBHEADING = Pattern.compile("\\d+(\\.\\d+)*\\. .{1,100}[^.;,:!?]");

    private static final double ROOM_TO_SIGN = 9;
    private static final String MIDDLE = "authority";
    private static final String AFTER = "after";

    private final PaperWording wording;

    PaperBodies(PaperWording wording) {
        this.wording = wording;
    }

    List<Block> of(ClassPaper paper, PaperContent content, ClassFile file) {
        List<Block> body = new ArrayList<>();
        content.sections().stream()
                .filter(section -> !section.key().equals(AFTER))
                .forEach(section -> body.addAll(blocks(paper, section)));
        switch (paper) {
            case TRAINEES -> body.add(people(content, file.people(), List.of()));
            case PROGRAMME -> body.add(programme(file));
            case SIGN_IN -> signIn(body, content, file);
            case COMPLETIONS -> body.add(people(content, file.completed(), results(file)));
            case REPORT -> body.add(byUnit(file));
            case PLAN, INVITATION, LETTER, MINUTES, DECISION -> {}
        }
        content.sections().stream()
                .filter(section -> section.key().equals(AFTER))
                .forEach(section -> body.addAll(blocks(paper, section)));
        return body;
    }

    private List<Block> blocks(ClassPaper paper, Section section) {
        List<Block> blocks = new ArrayList<>();
        if (!section.heading().isEmpty() && !section.text().isBlank()) {
            blocks.add(new Block.Heading(1, section.heading()));
        }
        section.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line(paper, section, line))
                .forEach(blocks::add);
        return blocks;
    }

    private Block line(ClassPaper paper, Section section, String line) {
        if (section.key().equals(MIDDLE)) {
            return new Block.Centred(line, true, false);
        }
        if (paper.listsPeople() && !section.key().equals(AFTER)) {
            return new Block.Centred(line, false, true);
        }
        if (SUBHEADING.matcher(line).matches()) {
            return new Block.Heading(2, line);
        }
        var article = Pattern.compile(wording.text("article")).matcher(line);
        return article.lookingAt()
                ? new Block.Text(article.group(), line.substring(article.end()))
                : Block.Text.of(line);
    }

    private record PersonCell(Column column, java.util.function.Function<ClassFile.Person, String> of) {}

    private Block people(PaperContent content, List<ClassFile.Person> people, List<PersonCell> more) {
        List<PersonCell> cells = new ArrayList<>(Stream.of(PersonColumn.values())
                .filter(column -> column != PersonColumn.NOTE && shows(content.options(), column))
                .map(this::cell)
                .toList());
        cells.addFirst(new PersonCell(new Column(wording.text("column.name"), 5, false), ClassFile.Person::name));
        cells.addAll(more);
        if (shows(content.options(), PersonColumn.NOTE)) {
            cells.add(cell(PersonColumn.NOTE));
        }
        return table(cells, people, 0);
    }

    private Block table(List<PersonCell> cells, List<ClassFile.Person> people, double rowHeight) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(wording.text("column.line"), 1.2, true));
        cells.forEach(cell -> columns.add(cell.column()));
        List<List<String>> rows = new ArrayList<>();
        people.forEach(person -> rows.add(Stream.concat(
                        Stream.of(String.valueOf(rows.size() + 1)),
                        cells.stream().map(cell -> cell.of().apply(person)))
                .toList()));
        return new Block.Table(columns, rows, rowHeight);
    }

    private static boolean shows(Set<String> options, PersonColumn column) {
        return options.contains(column.name());
    }

    private PersonCell cell(PersonColumn column) {
        return switch (column) {
            case BIRTH_YEAR ->
                new PersonCell(
                        new Column(wording.text("column.birth-year"), 1.8, true),
                        person -> Objects.toString(person.birthYear(), ""));
            case POSITION ->
                new PersonCell(new Column(wording.text("column.position"), 3.5, false), ClassFile.Person::position);
            case UNIT -> new PersonCell(new Column(wording.text("column.unit"), 4, false), ClassFile.Person::unit);
            case PHONE -> new PersonCell(new Column(wording.text("column.phone"), 2.6, true), ClassFile.Person::phone);
            case NOTE -> new PersonCell(new Column(wording.text("column.note"), 2, false), person -> "");
        };
    }

    private List<PersonCell> results(ClassFile file) {
        int all = file.of().periods();
        return List.of(
                new PersonCell(
                        new Column(wording.text("column.periods"), 1.8, true), person -> person.attended() + "/" + all),
                new PersonCell(new Column(wording.text("column.mark"), 1.6, true), ClassFile.Person::mark));
    }

    private Block programme(ClassFile file) {
        return new Block.Table(
                List.of(
                        new Column(wording.text("column.when"), 2.6, true),
                        new Column(wording.text("column.what"), 6, false),
                        new Column(wording.text("column.periods.all"), 1.2, true),
                        new Column(wording.text("column.who"), 3.2, false),
                        new Column(wording.text("column.where"), 3.4, false)),
                file.of().sessions().stream()
                        .map(session -> List.of(
                                when(session),
                                session.modules().stream()
                                        .map(code -> file.modules().get(code))
                                        .filter(Objects::nonNull)
                                        .map(wording::module)
                                        .collect(Collectors.joining("; ")),
                                String.valueOf(session.periods()),
                                session.lecturers().stream()
                                        .map(SessionDetail.Teacher::name)
                                        .collect(Collectors.joining("; ")),
                                where(session)))
                        .toList(),
                0);
    }

    private void signIn(List<Block> body, PaperContent content, ClassFile file) {
        var cells = List.of(
                new PersonCell(new Column(wording.text("column.name"), 5, false), ClassFile.Person::name),
                new PersonCell(new Column(wording.text("column.unit"), 4.5, false), ClassFile.Person::unit),
                new PersonCell(new Column(wording.text("column.sign"), 3.5, false), person -> ""),
                new PersonCell(new Column(wording.text("column.note"), 2, false), person -> ""));
        boolean first = true;
        for (var session : file.of().sessions()) {
            if (!first) {
                body.add(new Block.PageBreak());
            }
            first = false;
            body.add(new Block.Centred(
                    wording.text("session")
                            .replace("{number}", String.valueOf(session.number()))
                            .replace("{when}", when(session))
                            .replace("{periods}", String.valueOf(session.periods()))
                            .replace("{where}", where(session)),
                    true,
                    false));
            body.add(table(cells, file.people(), ROOM_TO_SIGN));
        }
    }

    private Block byUnit(ClassFile file) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        file.people().stream().sorted((a, b) -> a.unit().compareTo(b.unit())).forEach(person -> {
            var count = counts.computeIfAbsent(person.unit(), unit -> new int[2]);
            count[0]++;
            count[1] += person.completed() ? 1 : 0;
        });
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((unit, count) -> rows.add(
                List.of(String.valueOf(rows.size() + 1), unit, String.valueOf(count[0]), String.valueOf(count[1]))));
        rows.add(List.of(
                "",
                wording.text("all"),
                String.valueOf(file.people().size()),
                String.valueOf(file.completed().size())));
        return new Block.Table(
                List.of(
                        new Column(wording.text("column.line"), 1, true),
                        new Column(wording.text("column.unit.sent"), 8, false),
                        new Column(wording.text("column.people"), 2.5, true),
                        new Column(wording.text("column.completed"), 2.5, true)),
                rows,
                0);
    }

    private String when(SessionDetail session) {
        return wording.text(session.halfDay() == HalfDay.MORNING ? "morning" : "afternoon") + " "
                + Formats.date(session.date());
    }

    private static String where(SessionDetail session) {
        return session.rooms().stream()
                .map(room -> room.name().equals(room.placeName()) ? room.name() : room.name() + ", " + room.placeName())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
