package vn.taphuan.notifications;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateEnded;
import vn.taphuan.certificates.CertificatesDue;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.people.Addressees;
import vn.taphuan.people.Role;
import vn.taphuan.platform.ui.Formats;

/** Whom what happens to certificates concerns: the holder, or the centre that has to issue them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateNews {

    private final NoticeBook book;
    private final Addressees addressees;
    private final ClassLookup classes;

    CertificateNews(NoticeBook book, Addressees addressees, ClassLookup classes) {
        this.book = book;
        this.addressees = addressees;
        this.classes = classes;
    }

    void tell(CertificateEnded ended) {
        var newNumber = ended.newNumber();
        var kind = newNumber == null ? NoticeKind.CERTIFICATE_REVOKED : NoticeKind.CERTIFICATE_REPLACED;
        classes.find(ended.trainingClass())
                .map(ClassDetail::label)
                .ifPresent(of -> book.tell(
                        List.of(ended.holder()),
                        News.of(ended.id(), kind, of)
                                .saying(newNumber == null ? ended.number() : ended.number() + " → " + newNumber)));
    }

    void tell(CertificatesDue due) {
        var kind = due.over() ? NoticeKind.CERTIFICATES_OVERDUE : NoticeKind.CERTIFICATES_DUE;
        classes.find(due.trainingClass())
                .map(ClassDetail::label)
                .ifPresent(of -> book.tell(
                        addressees.holding(Role.CENTRE_OFFICER, List.of(due.body())),
                        News.of(due.id(), kind, of).saying(Formats.date(due.due()))));
    }
}
