package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import vn.taphuan.certificates.issuing.RecordWaiverResult;
import vn.taphuan.certificates.issuing.StepWaivers;
import vn.taphuan.certificates.issuing.WaiverSummary;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Where one person may do several of the four steps, how long, and why. */
class WaiversPanel extends Div {

    private final transient StepWaivers waivers;
    private final transient UnitId body;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("certificates.waivers.none"));
    private final TextField reason = new TextField(getTranslation("certificates.waivers.reason"));
    private final DatePicker from = DatePickers.of(getTranslation("certificates.authorisations.from"), "waiver-from");
    private final DatePicker to = DatePickers.of(getTranslation("certificates.authorisations.to"), "waiver-to");
    private final Paragraph wrong = new Paragraph(getTranslation("certificates.waivers.wrong"));

    WaiversPanel(StepWaivers waivers, UnitId body) {
        this.waivers = waivers;
        this.body = body;
        addClassNames("stack", "stack-3");
        list.addClassName("certificates-lines");
        reason.setId("waiver-reason");
        wrong.addClassName("field-error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        var fields = new Div(reason, from, to);
        fields.addClassName("certificates-fields");
        add(
                new H3(getTranslation("certificates.waivers")),
                none,
                list,
                fields,
                wrong,
                Buttons.creating(getTranslation("certificates.waivers.add"), "add-waiver", this::record));
        load();
    }

    private void load() {
        list.removeAll();
        var all = waivers.of(body);
        none.setVisible(all.isEmpty());
        all.forEach(one -> list.add(line(one)));
    }

    private ListItem line(WaiverSummary one) {
        var item = new ListItem(new Span(getTranslation(
                "certificates.waivers.line",
                Formats.date(one.validFrom()),
                Formats.date(one.validTo()),
                one.reason())));
        var ended = one.endedAt();
        if (ended != null) {
            item.add(new StateBadge(
                    Tone.NEUTRAL,
                    "minus",
                    getTranslation("certificates.authorisations.ended", Formats.dateTime(ended))));
        } else {
            var end = Buttons.plain(
                    getTranslation("certificates.waivers.end"),
                    "end-" + one.id().value(),
                    () -> {
                        waivers.end(one.id());
                        load();
                    });
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(end);
        }
        return item;
    }

    private void record() {
        wrong.setText(getTranslation("certificates.waivers.wrong"));
        if (from.getValue() == null || to.getValue() == null) {
            wrong.setVisible(true);
            return;
        }
        switch (waivers.record(body, reason.getValue(), from.getValue(), to.getValue())) {
            case RecordWaiverResult.Recorded recorded -> {
                wrong.setVisible(false);
                reason.clear();
                load();
            }
            case RecordWaiverResult.AlreadyRecorded same -> {
                wrong.setText(getTranslation("certificates.waivers.already"));
                wrong.setVisible(true);
            }
            case RecordWaiverResult.ReasonMissing missing -> wrong.setVisible(true);
            case RecordWaiverResult.PeriodWrong period -> wrong.setVisible(true);
        }
    }
}
