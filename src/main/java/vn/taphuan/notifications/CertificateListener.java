package vn.taphuan.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.CertificateEnded;
import vn.taphuan.certificates.CertificatesDue;

/** After the commit, in threads and transactions of their own: no request waits for a notice, none fails with one. */
@Component
class CertificateListener {

    private final CertificateNews news;

    CertificateListener(CertificateNews news) {
        this.news = news;
    }

    @ApplicationModuleListener
    void on(CertificateEnded event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(CertificatesDue event) {
        news.tell(event);
    }
}
