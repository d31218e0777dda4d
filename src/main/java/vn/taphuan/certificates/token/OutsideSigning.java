package vn.taphuan.certificates.token;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * The way of a batch's papers to a signer's own token and back: for the signer, and for the officer who carries files for him. It
 * complements the hand-signed paper; no paper of the field settles it (FACTS T-17, T-19), so it is for each province to decide.
 */
@Service
public class OutsideSigning {

    private static final String EITHER =
            "hasAnyAuthority('" + Permissions.CERTIFICATE_PROPOSE + "', '" + Permissions.CERTIFICATE_SIGN + "')";

    private final PaperForms forms;
    private final PersonSignatures signatures;
    private final SignedFileCheck check;
    private final SignerCertificates signers;
    private final CertificatePapers papers;
    private final CurrentAccount current;

    OutsideSigning(
            PaperForms forms,
            PersonSignatures signatures,
            SignedFileCheck check,
            SignerCertificates signers,
            CertificatePapers papers,
            CurrentAccount current) {
        this.forms = forms;
        this.signatures = signatures;
        this.check = check;
        this.signers = signers;
        this.papers = papers;
        this.current = current;
    }

    /** @throws AccessDeniedException when it is another body's, or not released */
    @PreAuthorize(EITHER)
    @Transactional(readOnly = true)
    public SignedBatch batch(BatchId id) {
        var batch = require(id);
        var all = forms.papers(id);
        var signed = signatures.of(all.stream().map(SignedPaper::id).toList());
        return new SignedBatch(
                batch.trainingClass(),
                batch.classLabel(),
                all.stream()
                        .map(paper -> new SignedPaper(
                                paper.id(),
                                paper.number(),
                                paper.fullName(),
                                paper.counts(),
                                signed.getOrDefault(paper.id(), List.of())))
                        .toList());
    }

    /** The newest form of a paper of a batch; that it was handed out is written down. */
    @PreAuthorize(EITHER)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CertificatePapers.Paper paper(BatchId id, CertificateId paper) {
        require(id);
        return papers.forStaff(paper);
    }

    /** Takes one signed file back. The same file again changes nothing and is answered as such. */
    @PreAuthorize(EITHER)
    @Transactional(propagation = Propagation.SUPPORTS)
    public FileOutcome take(BatchId id, byte[] pdf) {
        var batch = require(id);
        return switch (check.check(batch, pdf, this::mayAct)) {
            case SignedFileCheck.Judged.No(var outcome) -> outcome;
            case SignedFileCheck.Judged.Good good -> keep(batch, pdf, good);
        };
    }

    private FileOutcome keep(PaperForms.Batch batch, byte[] pdf, SignedFileCheck.Judged.Good good) {
        var number = good.base().number();
        return switch (forms.keep(good.base(), pdf, good.signatures(), signers.allowed(batch.body()))) {
            case KEPT ->
                new FileOutcome.Kept(
                        number,
                        good.signatures().stream()
                                .map(one -> one.chain().signerName())
                                .toList());
            case SIGNED_MEANWHILE -> new FileOutcome.AlreadySigned(number);
            case ENDED_MEANWHILE -> new FileOutcome.Refused(FileOutcome.Reason.ENDED, number);
            case OTHER_SIGNER -> new FileOutcome.Refused(FileOutcome.Reason.OTHER_SIGNER, number);
        };
    }

    private PaperForms.Batch require(BatchId id) {
        return forms.batch(id)
                .filter(batch -> mayAct(batch.body()))
                .orElseThrow(() -> new AccessDeniedException("no such released batch within the scope"));
    }

    private boolean mayAct(UnitId body) {
        return current.scope(Permissions.CERTIFICATE_PROPOSE).includes(body)
                || current.scope(Permissions.CERTIFICATE_SIGN).includes(body);
    }
}
