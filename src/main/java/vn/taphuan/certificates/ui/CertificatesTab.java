package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Adds "Giấy chứng nhận" to the page of a class, from the day when it runs. */
@org.springframework.stereotype.Component
class CertificatesTab implements ClassTab {

    static final String NAME = "certificates";
    private static final Set<ClassState> SHOWN =
            EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING, ClassState.FINISHED);

    private final ObjectProvider<ClassCertificates> contents;
    private final CurrentAccount current;

    CertificatesTab(ObjectProvider<ClassCertificates> contents, CurrentAccount current) {
        this.contents = contents;
        this.current = current;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String titleKey() {
        return "certificates.tab";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return SHOWN.contains(trainingClass.state())
                && current.may(Permissions.CERTIFICATE_READ)
                && current.scope(Permissions.CERTIFICATE_READ).includes(trainingClass.centre());
    }

    @Override
    public Component content(ClassDetail trainingClass) {
        var content = contents.getObject();
        content.show(trainingClass.id());
        return content;
    }
}
