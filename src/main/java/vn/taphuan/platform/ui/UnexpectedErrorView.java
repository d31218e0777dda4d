package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.taphuan.platform.web.ErrorReference;

/** Shown when a view failed; the reference stands in the log beside the cause. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var reference = ErrorReference.next();
        log.error("reference {}: a view failed", reference, error.getCaughtException());
        addClassName("page");
        add(ErrorPanel.of(this, "stop", "platform.error.unexpected", reference));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.error.unexpected.title");
    }
}
