package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.certificates.signing.IssuingBodyContent;
import vn.taphuan.certificates.signing.SaveBodyResult;
import vn.taphuan.certificates.signing.SaveBodyResult.Field;
import vn.taphuan.certificates.signing.SigningAuthority;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CheckedFields;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** What the papers of an issuing body say. */
class BodyForm extends Div {

    private final transient IssuingBodies bodies;
    private final transient UnitId unit;
    private final TextField parent = new TextField(getTranslation("certificates.settings.parent"));
    private final TextField issuing = new TextField(getTranslation("certificates.settings.issuing"));
    private final Checkbox party = new Checkbox(getTranslation("certificates.settings.party"));
    private final TextField certifier = new TextField(getTranslation("certificates.settings.certifier"));
    private final TextField place = new TextField(getTranslation("certificates.settings.place"));
    private final Select<SigningAuthority> authority = new Select<>();
    private final TextArea director = new TextArea(getTranslation("certificates.settings.director-title"));
    private final TextArea deputy = new TextArea(getTranslation("certificates.settings.deputy-title"));
    private final TextArea committee = new TextArea(getTranslation("certificates.settings.committee-title"));
    private final TextField pattern = new TextField(getTranslation("certificates.settings.pattern"));
    private final Paragraph proposed = new Paragraph(getTranslation("certificates.settings.body.default"));
    private final Div message = new Div();
    private final transient CheckedFields<Field> fields = new CheckedFields<>(Map.of(
            Field.PARENT_BODY, parent,
            Field.ISSUING_BODY, issuing,
            Field.CERTIFIER, certifier,
            Field.PLACE, place,
            Field.DIRECTOR_TITLE, director,
            Field.DEPUTY_TITLE, deputy,
            Field.COMMITTEE_TITLE, committee,
            Field.NUMBER_PATTERN, pattern));
    private int version;

    BodyForm(IssuingBodies bodies, UnitId unit) {
        this.bodies = bodies;
        this.unit = unit;
        addClassNames("stack", "stack-3");
        authority.setLabel(getTranslation("certificates.settings.authority"));
        authority.setItems(SigningAuthority.values());
        authority.setItemLabelGenerator(one -> getTranslation("certificates.settings.authority." + one.name()));
        pattern.setHelperText(getTranslation("certificates.settings.pattern.help"));
        pattern.setId("number-pattern");
        certifier.setId("certifier");
        proposed.addClassNames("soft", "s");
        var grid = new Div(parent, issuing, party, certifier, place, authority, director, deputy, committee, pattern);
        grid.addClassName("certificates-fields");
        add(
                new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check")),
                proposed,
                message,
                grid,
                Buttons.plain(getTranslation("certificates.settings.save"), "save-body", this::save));
        fill(bodies.find(unit));
    }

    private void fill(IssuingBody body) {
        version = body.version();
        proposed.setVisible(!body.set());
        parent.setValue(body.issuer().parentBody());
        issuing.setValue(body.issuer().issuingBody());
        party.setValue(body.issuer().partyHeading());
        certifier.setValue(body.issuer().certifier());
        place.setValue(body.place());
        authority.setValue(body.authority());
        director.setValue(String.join("\n", body.directorTitle()));
        deputy.setValue(String.join("\n", body.deputyTitle()));
        committee.setValue(String.join("\n", body.committeeTitle()));
        pattern.setValue(body.numberPattern().text());
    }

    private void save() {
        message.removeAll();
        fields.clear();
        var content = new IssuingBodyContent(
                parent.getValue(),
                issuing.getValue(),
                party.getValue(),
                certifier.getValue(),
                place.getValue(),
                authority.getValue(),
                director.getValue(),
                deputy.getValue(),
                committee.getValue(),
                pattern.getValue(),
                version);
        switch (bodies.save(unit, content)) {
            case SaveBodyResult.Saved(var body) -> {
                fill(body);
                Toasts.show(getTranslation(
                        "certificates.settings.saved", body.issuer().issuingBody()));
            }
            case SaveBodyResult.Wrong(var wrong) ->
                fields.say(wrong, field -> getTranslation("certificates.settings.wrong"));
            case SaveBodyResult.Changed changed ->
                message.add(Note.attention(
                        getTranslation("certificates.settings.changed.title"),
                        getTranslation("certificates.settings.changed.text")));
        }
    }
}
