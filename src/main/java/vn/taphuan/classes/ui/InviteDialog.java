package vn.taphuan.classes.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.invitation.InviteResult;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** Invites a lecturer to a session: by e-mail where his address is known, else with a link and a code to be handed over, shown once. */
class InviteDialog extends Dialog {

    private final transient Invitations invitations;
    private final transient SessionDetail session;
    private final transient SessionDetail.Teacher teacher;
    private final transient String base;
    private final transient Optional<String> address;
    private final DatePicker closes;
    private final Checkbox byMail = new Checkbox();
    private final Said said = new Said("invite-said");
    private final Div content = new Div();

    /** @param base address of this installation, before the path */
    InviteDialog(
            Invitations invitations,
            SessionDetail session,
            SessionDetail.Teacher teacher,
            LocalDate today,
            String base,
            Runnable closed) {
        this.invitations = invitations;
        this.session = session;
        this.teacher = teacher;
        this.base = base;
        this.address = invitations.address(session.id(), teacher.lecturer());
        setId("invite-dialog");
        setHeaderTitle(getTranslation("invitations.title", teacher.name()));
        closes = DatePickers.of(getTranslation("invitations.closes"), "invite-closes");
        var dayBefore = session.date().minusDays(1);
        closes.setValue(dayBefore.isBefore(today) ? today : dayBefore);
        byMail.setId("invite-mail");
        byMail.setVisible(address.isPresent());
        byMail.setValue(address.isPresent());
        byMail.setLabel(getTranslation("invitations.by-mail", address.orElse("")));
        var lead = new Paragraph(Words.when(this, session.date(), session.halfDay()));
        content.addClassName("classes-dialog");
        content.add(lead, closes, byMail);
        if (address.isEmpty()) {
            var none = new Paragraph(getTranslation("invitations.no-mail"));
            none.addClassNames("s", "soft");
            content.add(none);
        }
        content.add(said);
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "invite-back", this::close),
                        Buttons.mainCreating(getTranslation("invitations.make"), "invite-go", this::go));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    private void go() {
        said.clear();
        if (closes.getValue() == null) {
            said.refuse(getTranslation("classes.problem.DATE_MISSING"));
            return;
        }
        switch (invitations.invite(session.id(), teacher.lecturer(), closes.getValue(), byMail.getValue())) {
            case InviteResult.Made(String token, boolean mailed) -> {
                if (mailed) {
                    close();
                    Toasts.show(getTranslation("invitations.mailed", address.orElse("")));
                } else {
                    handOver(base + "/answer/" + token);
                }
            }
            case InviteResult.TooLate() -> said.refuse(getTranslation("invitations.problem.late"));
            case InviteResult.DayWrong() -> said.refuse(getTranslation("invitations.problem.day"));
            case InviteResult.NoMail() -> said.refuse(getTranslation("invitations.problem.mail"));
        }
    }

    private void handOver(String link) {
        content.removeAll();
        getFooter().removeAll();
        content.add(
                Note.attention(getTranslation("invitations.once"), getTranslation("invitations.once.text")),
                new SecretLinkBox(
                        "invite", getTranslation("invitations.link"), getTranslation("invitations.qr"), link));
        getFooter().add(Buttons.main(getTranslation("invitations.done"), "invite-done", this::close));
    }
}
