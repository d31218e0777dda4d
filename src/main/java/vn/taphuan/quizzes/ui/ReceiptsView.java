package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.FilePicker.PickedFile;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.SearchBox;
import vn.taphuan.quizzes.attempt.AttemptState;
import vn.taphuan.quizzes.attempt.Receipt;
import vn.taphuan.quizzes.attempt.ReceiptCode;
import vn.taphuan.quizzes.attempt.Receipts;
import vn.taphuan.quizzes.attempt.Receipts.Checked;

/** Checks a receipt: the code from a photograph, or the saved file. */
@Route(value = EvidenceAddresses.RECEIPTS, layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class ReceiptsView extends Main implements HasDynamicTitle {

    private static final int LARGEST = 16 * 1024;
    /** How the signed text in a saved receipt begins: an object in base64url. */
    private static final String SIGNED = "eyJ";

    private final transient Receipts receipts;
    private final FilePicker picker = new FilePicker(LARGEST, List.of(".txt"));
    private final Div found = new Div();

    ReceiptsView(Receipts receipts) {
        this.receipts = receipts;
        addClassName("page");
        found.setId("found");
        found.addClassName("stack");
        picker.onPicked(() -> picker.picked().ifPresent(this::checkFile));
        var code = new SearchBox(getTranslation("quizzes.receipts.code"), this::check);
        add(
                new PageHead(getPageTitle(), getTranslation("quizzes.receipts.help")),
                EvidenceAddresses.tabs(this, EvidenceAddresses.RECEIPTS),
                new Card(getTranslation("quizzes.receipts.by-code"), code),
                found,
                new Card(
                        getTranslation("quizzes.receipts.by-file"),
                        new Paragraph(getTranslation("quizzes.receipts.by-file.help")),
                        picker));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.receipts.title");
    }

    private void check(String typed) {
        found.removeAll();
        if (typed.isBlank()) {
            return;
        }
        var code = ReceiptCode.parse(typed);
        if (code.isEmpty()) {
            found.add(Note.error(
                    getTranslation("quizzes.receipts.no-code"), getTranslation("quizzes.receipts.no-code.text")));
        } else {
            show(code.flatMap(receipts::check));
        }
    }

    private void checkFile(PickedFile file) {
        found.removeAll();
        show(new String(file.content(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(SIGNED))
                .findFirst()
                .flatMap(receipts::checkSigned));
    }

    private void show(Optional<Checked> checked) {
        if (checked.isEmpty()) {
            found.add(Note.error(
                    getTranslation("quizzes.receipts.unknown"), getTranslation("quizzes.receipts.unknown.text")));
        } else {
            found.add(standing(checked.get()), card(checked.get().receipt()));
        }
        found.scrollIntoView();
    }

    private Note standing(Checked checked) {
        return switch (checked.standing()) {
            case AGREES ->
                Note.done(getTranslation("quizzes.receipts.agrees"), getTranslation("quizzes.receipts.agrees.text"));
            case REPLACED ->
                Note.attention(
                        getTranslation("quizzes.receipts.replaced"),
                        getTranslation(
                                "quizzes.receipts.replaced.text",
                                checked.latest().code().inGroups()));
            case DIFFERS ->
                Note.error(getTranslation("quizzes.receipts.differs"), getTranslation("quizzes.receipts.differs.text"));
        };
    }

    private Card card(Receipt receipt) {
        var card = new Card(
                getTranslation("quizzes.receipt.title"),
                new Facts()
                        .with(
                                getTranslation("quizzes.receipt.code"),
                                receipt.code().inGroups())
                        .with(getTranslation("quizzes.receipt.name"), receipt.name())
                        .with(getTranslation("quizzes.receipt.quiz"), receipt.title())
                        .with(
                                receipt.how() == AttemptState.EXPIRED
                                        ? getTranslation("quizzes.receipt.closed")
                                        : getTranslation("quizzes.receipt.at"),
                                Formats.dateTime(receipt.at()))
                        .with(
                                getTranslation("quizzes.receipt.answered"),
                                getTranslation("quizzes.receipt.count", receipt.answered(), receipt.questions()))
                        .with(getTranslation("quizzes.receipt.hash"), receipt.hash()));
        card.setId("receipt");
        card.addClassName("wrap-anywhere");
        return card;
    }
}
