package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.taphuan.certificates.issuing.BatchDetail;
import vn.taphuan.certificates.issuing.BatchEvent;
import vn.taphuan.certificates.issuing.BatchStep;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Who has done what with the certificates of a class: the four steps, and everything that happened. */
final class BatchStory {

    private static final List<BatchStep> FOUR =
            List.of(BatchStep.PROPOSE, BatchStep.CHECK, BatchStep.SIGN, BatchStep.RELEASE);

    private BatchStory() {}

    /**
     * The four steps with who has done them.
     *
     * @param last what happened to the last batch, where none is open
     */
    static Component chain(Component view, Optional<BatchDetail> open, List<BatchEvent> last) {
        var waits = open.flatMap(batch -> BatchStep.after(batch.summary().state()));
        boolean over = open.isEmpty() && !last.isEmpty();
        var done = open.map(BatchDetail::history).orElse(last);
        var list = new OrderedList();
        list.addClassName("certificates-chain");
        list.getElement().setAttribute("aria-label", view.getTranslation("certificates.chain"));
        for (var step : FOUR) {
            boolean here =
                    open.isPresent() ? waits.filter(step::equals).isPresent() : !over && step == BatchStep.PROPOSE;
            list.add(link(view, step, here, done));
        }
        return list;
    }

    private static ListItem link(Component view, BatchStep step, boolean here, List<BatchEvent> history) {
        var number = new Span(String.valueOf(FOUR.indexOf(step) + 1));
        number.addClassName("avatar");
        number.getElement().setAttribute("aria-hidden", "true");
        var by = history.stream()
                .filter(event -> event.step() == step || event.step() == BatchStep.SEND_BACK)
                .reduce((first, second) -> second)
                .filter(event -> event.step() == step && !here);
        var who = by.map(event -> event.by() + ", " + Formats.dateTime(event.at()))
                .orElse(view.getTranslation(here ? "certificates.chain.here" : "certificates.chain.waits"));
        var item = new ListItem(
                number,
                new Div(new Bold(view.getTranslation("certificates.chain." + step.name())), new Paragraph(who)));
        if (here) {
            item.addClassName("c");
            item.getElement().setAttribute("aria-current", "step");
        } else if (by.isPresent()) {
            item.addClassName("d");
        }
        return item;
    }

    /** Everything that happened, oldest first. */
    static Component events(Component view, List<BatchEvent> events) {
        var list = new OrderedList();
        list.addClassName("certificates-history");
        events.forEach(event -> list.add(event(view, event)));
        return list;
    }

    private static ListItem event(Component view, BatchEvent event) {
        var when = new Span(Formats.dateTime(event.at()));
        when.addClassName("soft");
        var item = new ListItem(
                when,
                new Span(
                        view.getTranslation("certificates.event." + event.step().name(), event.by(), event.people())));
        if (event.reason() != null) {
            item.add(new Span(view.getTranslation("certificates.event.reason", event.reason())));
        }
        if (event.underWaiver()) {
            item.add(new StateBadge(Tone.ATTENTION, "alert", view.getTranslation("certificates.event.waiver")));
        }
        if (event.underAuthorisation()) {
            item.add(new StateBadge(Tone.IN_PROGRESS, "file", view.getTranslation("certificates.event.authorised")));
        }
        return item;
    }
}
