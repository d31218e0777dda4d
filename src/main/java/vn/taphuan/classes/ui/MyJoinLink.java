package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.taphuan.classes.conference.JoinLinks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.platform.ui.Icons;

/** Where a trainee joins over the line from his place, as long as the class is not over. */
@org.springframework.stereotype.Component
class MyJoinLink implements MyClassExtra {

    private final JoinLinks links;

    MyJoinLink(JoinLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        return trainingClass.state().isOver()
                ? Optional.empty()
                : links.mine(trainingClass.id()).<Component>map(join -> {
                    var link = new Anchor(join.link().value());
                    link.add(Icons.of("video"), new Span(owner.getTranslation("classes.join-link.go")));
                    link.addClassName("btn");
                    link.setTarget("_blank");
                    link.getElement().setAttribute("rel", "noopener noreferrer");
                    link.setId("join-link-" + trainingClass.id().value());
                    return new Div(link);
                });
    }
}
