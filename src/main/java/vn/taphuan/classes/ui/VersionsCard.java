package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.schedule.ScheduleVersion;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;

/** Every schedule that a class had: who published it when and why, what was changed, and all of it to look at. */
class VersionsCard extends Div {

    /** @param versions the newest first */
    VersionsCard(List<ScheduleVersion> versions) {
        setId("versions");
        var list = new UnorderedList();
        list.addClassName("list");
        versions.forEach(version -> list.add(item(version)));
        add(new Card(getTranslation("schedule.versions"), list));
    }

    private ListItem item(ScheduleVersion version) {
        var about = new Div(Stream.concat(
                        Stream.of(Formats.dateTime(version.at()), version.by()),
                        Stream.ofNullable(version.reason())
                                .map(reason -> getTranslation("classes.info.because", reason)))
                .collect(Collectors.joining(" · ")));
        about.addClassNames("s", "soft");
        var words = new Div(new Bold(getTranslation("schedule.version", version.number())), about);
        words.addClassName("grow");
        if (!version.changes().isEmpty()) {
            words.add(ScheduleWords.differences(this, version.changes()));
        }
        var look =
                Buttons.small(getTranslation("schedule.version.look"), "look-" + version.number(), () -> look(version));
        look.setAriaLabel(getTranslation("schedule.version.look.at", version.number()));
        return new ListItem(words, look);
    }

    private void look(ScheduleVersion version) {
        var dialog = new Dialog(getTranslation("schedule.version", version.number()));
        dialog.setId("version-dialog");
        var table = new DataTable(Stream.of("session", "when", "rooms", "lecturers")
                .map(column -> getTranslation("schedule.column." + column)));
        version.sessions()
                .forEach(session -> table.row(
                        new Span(getTranslation("classes.session.periods", session.number(), session.periods())),
                        new Span(Words.when(this, session.date(), session.halfDay())),
                        new Span(session.roomNames()),
                        new Span(session.lecturerNames())));
        dialog.add(table);
        dialog.getFooter().add(Buttons.plain(getTranslation("classes.back"), "version-back", dialog::close));
        dialog.open();
    }
}
