package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/**
 * A number to be tapped.
 *
 * @param words on the link
 * @param label who is called at which number, for those who cannot see what stands beside it
 */
public record PhoneCall(String phone, String words, String label) {

    public Anchor link() {
        var link = new Anchor("tel:" + digits());
        link.add(Icons.of("phone"), new Span(words));
        link.addClassName("phone-call");
        link.getElement().setAttribute("aria-label", label);
        return link;
    }

    /** To write to the same number. @param label who is written to, for those who cannot see what stands beside it */
    public Anchor message(String words, String label) {
        var link = new Anchor();
        link.setText(words);
        // Flow knows no such scheme; digits alone follow it
        link.setUnsafeHref("sms:" + digits());
        link.addClassName("phone-call");
        link.getElement().setAttribute("aria-label", label);
        return link;
    }

    private String digits() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
