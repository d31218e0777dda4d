package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.DoorGuest;
import vn.taphuan.classes.attendance.DoorGuests;
import vn.taphuan.classes.attendance.DoorGuests.Holding;
import vn.taphuan.classes.attendance.MergeResult;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.Units;

/** People who were added at the door; an officer says who they are, or strikes whom somebody added by mistake. */
class GuestsCard extends Section {

    private static final int MOST = 100;

    private final transient ClassDetail of;
    private final transient DoorGuests guests;
    private final transient Accounts accounts;
    private final transient Units units;
    private final transient Runnable refresh;

    GuestsCard(
            ClassDetail of,
            List<DoorGuest> all,
            boolean plans,
            DoorGuests guests,
            Accounts accounts,
            Units units,
            Runnable refresh) {
        this.of = of;
        this.guests = guests;
        this.accounts = accounts;
        this.units = units;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("guests");
        var text = new Paragraph(getTranslation("classes.guest.card.text"));
        text.addClassNames("s", "soft");
        var table = new DataTable(Stream.of("person", "phone", "marks", "actions")
                .map(column -> getTranslation("classes.guest.column." + column)));
        all.forEach(guest -> table.row(
                new TwoLines(guest.name(), guest.unit()),
                new Span(guest.phone() == null ? "–" : guest.phone()),
                new Span(getTranslation("classes.guest.marks", guest.marks())),
                plans ? actions(guest) : new Span()));
        add(new H2(getTranslation("classes.guest.card", all.size())), text, table);
    }

    private Div actions(DoorGuest guest) {
        var actions = new Div(
                Buttons.small(
                        getTranslation("classes.guest.merge"),
                        "merge-" + guest.id().value(),
                        () -> new Merging(guest).open()),
                Buttons.icon(
                        "x",
                        getTranslation("classes.guest.strike", guest.name()),
                        () -> ReasonDialog.ask(
                                getTranslation("classes.guest.strike", guest.name()),
                                getTranslation("classes.guest.strike.text"),
                                getTranslation("classes.guest.strike.go"),
                                reason -> {
                                    guests.strike(guest.id(), reason);
                                    refresh.run();
                                })));
        actions.addClassName("row");
        return actions;
    }

    /** Who a guest is; what contradicts is shown and decided by whoever looks. */
    private final class Merging extends Dialog {

        private final transient DoorGuest guest;
        private final PeoplePicker picker;
        private final RadioButtonGroup<Holding> holding = new RadioButtonGroup<>();
        private final Said said = new Said("merge-said");
        private final Div message = new Div();

        Merging(DoorGuest guest) {
            this.guest = guest;
            setId("merge-dialog");
            setHeaderTitle(getTranslation("classes.guest.merge.title", guest.name()));
            picker = new PeoplePicker(text -> accounts.search(text, 0, MOST), units, false, count -> {});
            holding.setLabel(getTranslation("classes.guest.holding"));
            holding.setItems(Holding.GUEST, Holding.PERSON);
            holding.setItemLabelGenerator(one -> getTranslation("classes.guest.holding." + one.name()));
            holding.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            holding.setId("merge-holding");
            holding.setVisible(false);
            var text = new Paragraph(getTranslation("classes.guest.merge.text"));
            text.addClassNames("s", "soft");
            var content = new Div(text, picker, message, holding, said);
            content.addClassName("classes-dialog");
            add(content);
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "merge-back", this::close),
                            Buttons.mainCreating(getTranslation("classes.guest.merge.go"), "merge-go", this::save));
        }

        private void save() {
            said.clear();
            message.removeAll();
            var chosen = picker.chosen().values().stream().findFirst();
            if (chosen.isEmpty()) {
                said.refuse(getTranslation("classes.guest.merge.nobody"));
                return;
            }
            var decided = holding.getValue() == null ? Holding.UNDECIDED : holding.getValue();
            switch (guests.merge(guest.id(), chosen.get().id(), decided)) {
                case MergeResult.Merged(int moved) -> {
                    close();
                    refresh.run();
                    Toasts.show(getTranslation(
                            "classes.guest.merged", guest.name(), chosen.get().fullName(), moved));
                }
                case MergeResult.Contradicting(var sessions, boolean finalMark) -> {
                    message.add(Note.attention(
                            getTranslation("classes.guest.contradicting"), contradiction(sessions, finalMark)));
                    holding.setVisible(true);
                }
                case MergeResult.NoSeat() -> said.refuse(getTranslation("classes.guest.no-seat"));
                case MergeResult.UnitFull() -> said.refuse(getTranslation("classes.substitute.unit-full"));
                case MergeResult.NotNow() -> said.refuse(getTranslation("classes.guest.not-now"));
            }
        }

        private String contradiction(List<SessionId> sessions, boolean finalMark) {
            var where = of.sessions().stream()
                    .filter(session -> sessions.contains(session.id()))
                    .map(SessionDetail::number)
                    .map(number -> getTranslation("classes.session", number));
            return Stream.concat(
                            where,
                            finalMark ? Stream.of(getTranslation("classes.tab.final-papers")) : Stream.<String>empty())
                    .collect(Collectors.joining(", "));
        }
    }
}
