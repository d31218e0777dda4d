package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.token.OutsideSigning;
import vn.taphuan.certificates.token.PersonSignature;
import vn.taphuan.certificates.token.SignedBatch;
import vn.taphuan.certificates.token.SignedPaper;
import vn.taphuan.certificates.token.SigningZip;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** The papers of a batch on their way to the signer's own token and back. */
@Route(value = SigningView.PATH + "/:batch", layout = MainLayout.class)
@RolesAllowed({Permissions.CERTIFICATE_PROPOSE, Permissions.CERTIFICATE_SIGN})
class SigningView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "certificate-signing";

    private final transient OutsideSigning signing;
    private final Div state = new Div();
    private final Div results = new Div();
    private final Div papers = new Div();
    private @Nullable BatchId shown;

    SigningView(OutsideSigning signing) {
        this.signing = signing;
        addClassName("page");
        state.addClassName("stack");
        papers.addClassName("stack");
        results.setId("signing-results");
        results.getElement().setAttribute("aria-live", "polite");
    }

    /** Leads here; nothing for those who may not. */
    static Stream<Component> link(Component owner, CurrentAccount current, BatchId batch) {
        return current.may(Permissions.CERTIFICATE_PROPOSE) || current.may(Permissions.CERTIFICATE_SIGN)
                ? Stream.of(Links.small(PATH + "/" + batch.value(), owner.getTranslation("certificates.token.link")))
                : Stream.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.token.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("batch").map(SigningView::id).orElseThrow(NotFoundException::new);
        shown = id;
        removeAll();
        results.removeAll();
        var batch = signing.batch(id);
        add(
                new PageHead(
                        getTranslation("certificates.token.title"),
                        getTranslation("certificates.token.help", batch.classLabel())),
                Note.attention(
                        getTranslation("certificates.token.to-check.title"),
                        getTranslation("certificates.token.to-check.text")),
                state,
                results,
                papers);
        show(id, batch);
    }

    private static BatchId id(String typed) {
        try {
            return new BatchId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void show(BatchId id, SignedBatch batch) {
        state.removeAll();
        papers.removeAll();
        if (batch.signed() + batch.waiting() == 0) {
            state.add(new EmptyState(
                    "file", getTranslation("certificates.token.title"), getTranslation("certificates.token.none")));
        } else {
            state.add(out(id, batch), in(id));
        }
        papers.add(table(batch));
    }

    private Component out(BatchId id, SignedBatch batch) {
        var counts = new Paragraph(new Bold(
                getTranslation("certificates.token.counts", batch.signed(), batch.signed() + batch.waiting())));
        counts.setId("signing-counts");
        var card = new Card(getTranslation("certificates.token.out.title"), counts);
        if (batch.waiting() == 0) {
            card.add(new Paragraph(getTranslation("certificates.token.out.done")));
        } else {
            card.add(
                    new Paragraph(getTranslation("certificates.token.out.text", batch.waiting())),
                    new Div(download(id, batch.waiting())));
        }
        return card;
    }

    /** What is still to be signed when the file is asked for. */
    private Anchor download(BatchId id, long count) {
        var heading = getTranslation("certificates.token.manifest");
        DownloadHandler handler = event -> {
            event.setFileName("giay-de-ky-so.zip");
            event.setContentType("application/zip");
            var waiting = signing.batch(id).papers().stream()
                    .filter(SignedPaper::waits)
                    .toList();
            SigningZip.write(event.getOutputStream(), heading, waiting, paper -> signing.paper(id, paper.id()));
        };
        var link = new Anchor(handler, "");
        link.add(Icons.of("dl"), new Span(getTranslation("certificates.token.out.load", count)));
        link.addClassNames("btn", "btn-main");
        link.setId("signing-download");
        return link;
    }

    private Component in(BatchId id) {
        var signer = new Paragraph(getTranslation("certificates.token.in.signer"));
        signer.addClassNames("s", "soft");
        return new Card(
                getTranslation("certificates.token.in.title"),
                new Paragraph(getTranslation("certificates.token.in.text", SigningResults.MOST_FILES)),
                signer,
                SigningResults.intake(pdf -> signing.take(id, pdf), this::came));
    }

    private void came(SigningResults came) {
        if (shown != null && !came.isEmpty()) {
            results.removeAll();
            results.add(came.card(this));
            show(shown, signing.batch(shown));
        }
    }

    private Component table(SignedBatch batch) {
        var table = new DataTable(Stream.of(
                getTranslation("certificates.token.result.number"),
                getTranslation("certificates.register.holder"),
                getTranslation("certificates.column.state")));
        batch.papers()
                .forEach(paper -> table.row(
                        new Bold(paper.number()),
                        new Span(paper.fullName()),
                        state(paper.signatures(), paper.counts())));
        return new Card(getTranslation("certificates.token.papers"), table);
    }

    private Component state(List<PersonSignature> signatures, boolean counts) {
        if (!counts) {
            return new StateBadge(Tone.NEUTRAL, "minus", getTranslation("certificates.token.ended"));
        }
        if (signatures.isEmpty()) {
            return new StateBadge(Tone.ATTENTION, "wait", getTranslation("certificates.token.waits"));
        }
        return new TwoLines(
                new StateBadge(Tone.DONE, "check", getTranslation("certificates.token.signed")),
                SignatureWords.of(this, signatures, Formats::dateTime));
    }
}
