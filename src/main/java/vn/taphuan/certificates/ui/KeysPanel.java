package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.taphuan.certificates.keys.CertificateKeys;
import vn.taphuan.certificates.keys.KeyAlgorithm;
import vn.taphuan.certificates.keys.KeyPurpose;
import vn.taphuan.certificates.keys.KeySummary;
import vn.taphuan.certificates.keys.RotateKeyResult;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** Keys with their validity and fingerprint, changing to a new one, telling one stolen. */
final class KeysPanel extends Div {

    private final transient CertificateKeys keys;
    private final transient Clock clock;
    private final transient Supplier<List<KeySummary>> source;
    private final transient List<KeySummary> shown = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph wrong = new Paragraph();
    private final Select<KeyAlgorithm> algorithm = new Select<>();

    private KeysPanel(CertificateKeys keys, Clock clock, Supplier<List<KeySummary>> source) {
        this.keys = keys;
        this.clock = clock;
        this.source = source;
        addClassNames("stack", "stack-3");
        list.addClassName("certificates-lines");
        wrong.addClassName("field-error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        none.setVisible(false);
        algorithm.setLabel(getTranslation("certificates.keys.algorithm"));
        algorithm.setItems(KeyAlgorithm.values());
        algorithm.setItemLabelGenerator(kind -> getTranslation("certificates.keys.algorithm." + kind.name()));
        algorithm.setValue(KeyAlgorithm.EC_P256);
        add(none, list, wrong);
    }

    /** The keys of the platform, for those who govern certificates everywhere. */
    static KeysPanel ofThePlatform(CertificateKeys keys, Clock clock) {
        var panel = new KeysPanel(keys, clock, keys::ofThePlatform);
        panel.add(panel.tools(
                panel.changing("SEAL", panel.rotation(KeyPurpose.SEAL)),
                panel.changing("QR", panel.rotation(KeyPurpose.QR))));
        panel.load();
        return panel;
    }

    /** The keys that an issuing body has of its own. */
    static KeysPanel of(CertificateKeys keys, Clock clock, UnitId body) {
        var panel = new KeysPanel(keys, clock, () -> keys.of(body));
        panel.none.setText(panel.getTranslation("certificates.keys.body.none"));
        panel.add(panel.tools(panel.changing(
                "body", reason -> keys.rotate(body, panel.algorithm.getValue(), panel.last(KeyPurpose.SEAL), reason))));
        panel.load();
        return panel;
    }

    private Component tools(Component... buttons) {
        var row = new Div(buttons);
        row.addClassNames("row", "certificates-do");
        var tools = new Div(algorithm, row);
        tools.addClassNames("stack", "stack-3");
        return tools;
    }

    private Function<String, RotateKeyResult> rotation(KeyPurpose purpose) {
        return reason -> keys.rotate(purpose, algorithm.getValue(), last(purpose), reason);
    }

    private Component changing(String which, Function<String, RotateKeyResult> change) {
        return Buttons.creating(
                getTranslation("certificates.keys.rotate." + which),
                "rotate-" + which,
                () -> ReasonDialog.ask(
                        getTranslation("certificates.keys.rotate." + which),
                        getTranslation("certificates.keys.rotate.text"),
                        getTranslation("certificates.keys.rotate.do"),
                        reason -> show(change.apply(reason))));
    }

    private int last(KeyPurpose purpose) {
        return shown.stream()
                .filter(key -> key.purpose() == purpose)
                .mapToInt(KeySummary::number)
                .max()
                .orElse(0);
    }

    private void load() {
        shown.clear();
        shown.addAll(source.get());
        list.removeAll();
        none.setVisible(shown.isEmpty() && !none.getText().isEmpty());
        shown.forEach(key -> list.add(line(key)));
    }

    private ListItem line(KeySummary key) {
        var words = new Div(
                new Bold(getTranslation(
                        "certificates.keys.name",
                        getTranslation(
                                "certificates.keys.purpose." + key.purpose().name()),
                        String.valueOf(key.number()))),
                new Paragraph(getTranslation(
                        "certificates.keys.kind",
                        getTranslation(
                                "certificates.keys.algorithm." + key.algorithm().name()),
                        getTranslation("certificates.keys.place." + key.place().name()),
                        Formats.date(key.validFrom().atZone(PlatformTime.ZONE).toLocalDate()),
                        Formats.date(key.validTo().atZone(PlatformTime.ZONE).toLocalDate()))),
                fingerprint(key));
        words.addClassName("certificates-key");
        var item = new ListItem(words, badge(key));
        if (key.trial()) {
            item.add(new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.keys.trial")));
        }
        if (key.state() == KeySummary.State.STOLEN) {
            item.add(new Span(getTranslation(
                    "certificates.keys.stolen-since", Formats.dateTime(Objects.requireNonNull(key.compromisedAt())))));
        } else {
            item.add(Buttons.plain(
                    getTranslation("certificates.keys.stolen"),
                    "stolen-" + key.keyId(),
                    () -> ReasonDialog.ask(
                            getTranslation("certificates.keys.stolen"),
                            getTranslation("certificates.keys.stolen.text"),
                            getTranslation("certificates.keys.stolen.do"),
                            reason -> show(keys.stolen(key.id(), clock.instant(), reason)))));
        }
        return item;
    }

    private Component fingerprint(KeySummary key) {
        var digits = new Code(key.fingerprint());
        digits.addClassName("s");
        var line = new Paragraph(new Span(getTranslation("certificates.keys.fingerprint") + " "), digits);
        line.addClassName("soft");
        return line;
    }

    private StateBadge badge(KeySummary key) {
        var text = getTranslation("certificates.keys.state." + key.state().name());
        return switch (key.state()) {
            case WORKS -> new StateBadge(Tone.DONE, "check", text);
            case CHECKS_ONLY -> new StateBadge(Tone.NEUTRAL, "minus", text);
            case RUN_OUT -> new StateBadge(Tone.ATTENTION, "clock", text);
            case STOLEN -> new StateBadge(Tone.BLOCKED, "ban", text);
        };
    }

    private void show(RotateKeyResult result) {
        wrong.setVisible(false);
        switch (result) {
            case RotateKeyResult.Done(var keyId) -> Toasts.show(getTranslation("certificates.keys.done", keyId));
            case RotateKeyResult.Changed _ -> wrong(getTranslation("certificates.keys.changed"));
            case RotateKeyResult.ReasonMissing _ -> wrong(getTranslation("certificates.keys.reason-missing"));
            case RotateKeyResult.NotYet _ -> wrong(getTranslation("certificates.keys.not-yet"));
        }
        load();
    }

    private void wrong(String text) {
        wrong.setText(text);
        wrong.setVisible(true);
    }
}
