package vn.taphuan.units.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.EndUnitResult;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Ends a sector or centre, with who takes over and by which paper; it cannot be undone. */
final class EndUnitDialog extends Dialog {

    private static final int LONGEST_PAPER = 200;

    private final Units units;
    private final UnitSummary unit;
    private final transient Runnable done;
    private final DatePicker lastDay = DatePickers.of(getTranslation("units.end.last-day"), "last-day");
    private final UnitBox successor;
    private final TextField paper = new TextField();
    private final Div messages = new Div();

    EndUnitDialog(Units units, UnitSummary unit, LocalDate today, Runnable done) {
        this.units = units;
        this.unit = unit;
        this.done = done;
        setId("end-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("units.end.title", unit.name()));
        lastDay.setManualValidation(true);
        successor = new UnitBox(getTranslation("units.end.successor"), text -> successors(text, today));
        successor.setManualValidation(true);
        successor.setWidthFull();
        successor.setId("successor");
        paper.setLabel(getTranslation("units.end.paper"));
        paper.setHelperText(getTranslation("units.end.paper.help"));
        paper.setMaxLength(LONGEST_PAPER);
        paper.setManualValidation(true);
        paper.setWidthFull();
        paper.setId("paper");
        var fields =
                new Div(new Paragraph(getTranslation("units.end.consequence")), messages, lastDay, successor, paper);
        fields.addClassNames("stack", "stack-3");
        add(fields);
        var end = new Button(getTranslation("units.end"), click -> end());
        end.setId("end-confirm");
        getFooter().add(new Button(getTranslation("units.back"), click -> close()), end);
    }

    private List<UnitSummary> successors(String text, LocalDate today) {
        return units.search(text, unit.kind(), today).stream()
                .filter(other -> !other.id().equals(unit.id()))
                .toList();
    }

    private void end() {
        messages.removeAll();
        lastDay.setErrorMessage(getTranslation("units.end.last-day.missing"));
        lastDay.setInvalid(lastDay.isEmpty());
        successor.setErrorMessage(getTranslation("units.end.successor.missing"));
        successor.setInvalid(successor.isEmpty());
        paper.setErrorMessage(getTranslation("units.end.paper.missing"));
        paper.setInvalid(paper.getValue().isBlank());
        if (lastDay.isInvalid() || successor.isInvalid() || paper.isInvalid()) {
            return;
        }
        var result = units.end(
                unit.id(),
                lastDay.getValue(),
                successor.getValue().id(),
                paper.getValue().strip());
        if (result == EndUnitResult.ENDED) {
            close();
            Toasts.show(getTranslation("units.ended"));
            done.run();
        } else {
            messages.add(Note.error(getTranslation("units.end.refused." + result.name()), ""));
        }
    }
}
