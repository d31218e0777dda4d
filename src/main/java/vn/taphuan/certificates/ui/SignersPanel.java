package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import vn.taphuan.certificates.token.PersonSignature.Chain;
import vn.taphuan.certificates.token.RecordSignerResult;
import vn.taphuan.certificates.token.SignerCertificate;
import vn.taphuan.certificates.token.SignerCertificates;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** Whose certificates may sign papers of an issuing body with a token of their own. */
final class SignersPanel extends Div {

    private static final long LARGEST = 64L * 1024;

    private final transient SignerCertificates signers;
    private final UnitId body;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("certificates.token.signers.none"));
    private final Div field = new Div();

    SignersPanel(SignerCertificates signers, UnitId body) {
        this.signers = signers;
        this.body = body;
        addClassNames("stack", "stack-3");
        setId("signers");
        list.addClassName("certificates-lines");
        var help = new Paragraph(getTranslation("certificates.token.signers.help"));
        help.addClassNames("s", "soft");
        add(
                new H3(getTranslation("certificates.token.signers")),
                new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check")),
                help,
                none,
                list,
                field);
        load();
    }

    private void load() {
        list.removeAll();
        var all = signers.of(body);
        none.setVisible(all.isEmpty());
        all.forEach(one -> list.add(line(one)));
        field.removeAll();
        field.add(picker());
    }

    private Component picker() {
        var picker = new FilePicker(LARGEST, List.of(".cer", ".crt", ".pem", ".der"));
        picker.onPicked(() -> picker.picked().ifPresent(file -> said(picker, signers.record(body, file.content()))));
        var kinds = new Paragraph(getTranslation("certificates.token.signers.kinds"));
        kinds.addClassNames("s", "soft");
        var whole = new Div(kinds, picker);
        whole.addClassNames("stack", "stack-2");
        return whole;
    }

    private void said(FilePicker picker, RecordSignerResult result) {
        switch (result) {
            case RecordSignerResult.Recorded(var signer) -> {
                Toasts.show(getTranslation("certificates.token.signers.Recorded", signer));
                load();
            }
            case RecordSignerResult.Unreadable _ -> refuse(picker, "Unreadable");
            case RecordSignerResult.NotForSigning _ -> refuse(picker, "NotForSigning");
            case RecordSignerResult.RunOut _ -> refuse(picker, "RunOut");
            case RecordSignerResult.AlreadyThere _ -> refuse(picker, "AlreadyThere");
        }
    }

    private void refuse(FilePicker picker, String why) {
        picker.refuse(getTranslation("certificates.token.signers." + why));
    }

    private ListItem line(SignerCertificate one) {
        var print = new Code(one.fingerprint());
        print.addClassName("s");
        var words = new Div(
                new Bold(one.signer()),
                new Paragraph(getTranslation(
                        "certificates.token.signers.line", one.authority(), day(one.validFrom()), day(one.validTo()))),
                new Paragraph(print));
        words.addClassName("certificates-key");
        boolean trusted = one.chain() == Chain.TRUSTED;
        return new ListItem(
                words,
                new StateBadge(
                        trusted ? Tone.DONE : Tone.ATTENTION,
                        trusted ? "check" : "alert",
                        getTranslation("certificates.token.chain." + one.chain().name())),
                Buttons.plain(
                        getTranslation("certificates.token.signers.end"),
                        "end-signer",
                        () -> ReasonDialog.ask(
                                getTranslation("certificates.token.signers.end"),
                                getTranslation("certificates.token.signers.end.text"),
                                getTranslation("certificates.token.signers.end"),
                                reason -> {
                                    signers.end(one.id(), reason);
                                    load();
                                })));
    }

    private static String day(Instant moment) {
        return Formats.date(moment.atZone(PlatformTime.ZONE).toLocalDate());
    }
}
