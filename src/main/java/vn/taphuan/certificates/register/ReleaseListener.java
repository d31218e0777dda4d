package vn.taphuan.certificates.register;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.taphuan.certificates.CertificatesReleased;

@Component
class ReleaseListener {

    private final StoredPapers papers;

    ReleaseListener(StoredPapers papers) {
        this.papers = papers;
    }

    /** Without a transaction around: each paper is stored by itself. */
    @Async
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @TransactionalEventListener
    void on(CertificatesReleased released) {
        papers.ensureAll(released.batch());
    }
}
