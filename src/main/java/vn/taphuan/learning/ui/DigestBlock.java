package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.platform.ui.Icons;

/** The way to the module's summary on one page. */
@org.springframework.stereotype.Component
@Order(DigestBlock.FIRST)
class DigestBlock implements ModuleExtra {

    static final int FIRST = 10;

    @Override
    public Optional<Component> of(ModuleReading module, Component owner) {
        if (!module.module().hasDigest()) {
            return Optional.empty();
        }
        var code = module.module().summary().code();
        var link = new Anchor(
                CatalogueNavigation.digest(code),
                Icons.of("print"),
                new Span(owner.getTranslation("learning.programme.digest")));
        link.setId("digest-" + code.value());
        link.addClassName("btn");
        return Optional.of(new Div(link));
    }
}
