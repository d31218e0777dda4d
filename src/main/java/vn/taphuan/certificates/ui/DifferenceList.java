package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.taphuan.certificates.issuing.ChangeKind;
import vn.taphuan.certificates.issuing.ChangeSummary;
import vn.taphuan.certificates.issuing.PaperDifference;

/** What a certificate that is issued again will say otherwise than the old one. */
final class DifferenceList {

    private DifferenceList() {}

    static Component of(Component owner, ChangeSummary change) {
        return change.kind() == ChangeKind.REISSUE ? of(owner, change.differences()) : new Div();
    }

    static Component of(Component owner, List<PaperDifference> differences) {
        if (differences.isEmpty()) {
            var same = new Paragraph(owner.getTranslation("certificates.change.same"));
            same.addClassName("soft");
            return same;
        }
        var list = new UnorderedList();
        differences.forEach(one -> list.add(new ListItem(owner.getTranslation(
                "certificates.change.difference",
                owner.getTranslation("certificates.change.field." + one.field()),
                one.was(),
                one.is()))));
        return new Div(new Paragraph(owner.getTranslation("certificates.change.differs")), list);
    }
}
