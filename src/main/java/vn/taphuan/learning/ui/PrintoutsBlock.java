package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.printing.ModulePrintouts.FilePrintout;
import vn.taphuan.catalogue.printing.Printouts;
import vn.taphuan.platform.ui.FileLink;

/** What a module gives to take away, on the programme page: its forms and its handout, in the version that one reads. */
@org.springframework.stereotype.Component
class PrintoutsBlock implements ModuleExtra {

    private final Printouts printouts;

    PrintoutsBlock(Printouts printouts) {
        this.printouts = printouts;
    }

    @Override
    public Optional<Component> of(ModuleReading module, Component owner) {
        var summary = module.module().summary();
        var found = printouts.of(List.of(summary.version())).get(summary.version());
        if (found == null || (found.forms().isEmpty() && found.handout().isEmpty())) {
            return Optional.empty();
        }
        var both = new Div();
        both.addClassNames("stack", "stack-3");
        both.setId("printouts-" + summary.code().value());
        if (!found.forms().isEmpty()) {
            both.add(new Section(new H3(owner.getTranslation("printouts.forms")), new FormList(found.forms())));
        }
        found.handout()
                .ifPresent(file -> both.add(
                        handout(file, summary.shortTitle(), summary.code().value(), owner)));
        return Optional.of(both);
    }

    static Section handout(FilePrintout file, String module, String code, Component owner) {
        var help = new Paragraph(owner.getTranslation("printouts.handout.help"));
        help.addClassNames("s", "soft");
        var words = new Div(new H3(owner.getTranslation("printouts.handout")), help);
        words.addClassNames("grow", "stack", "stack-2");
        var link =
                new FileLink(file.address(), file.bytes(), "PDF", owner.getTranslation("printouts.handout.of", module));
        link.setId("handout-" + code);
        var row = new Div(words, link);
        row.addClassNames("row", "wrap", "file-row");
        return new Section(row);
    }
}
