package vn.taphuan.certificates.register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.taphuan.certificates.CertificatesReleased;

@Component
class ReleaseListener {

    private final PaperMaking making;

    ReleaseListener(PaperMaking making) {
        this.making = making;
    }

    /** The papers come after the commit, in their own time: numbers do not wait for them. */
    @TransactionalEventListener
    void on(CertificatesReleased released) {
        making.begin();
    }
}
