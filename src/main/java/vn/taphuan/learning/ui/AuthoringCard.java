package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Card;

/** What waits for an author or reviewer: to review, to publish, to mend. */
@org.springframework.stereotype.Component
class AuthoringCard implements HomeCard {

    private static final int BEFORE_OWN_LEARNING = 5;
    private static final int SHOWN = 5;

    private final Drafts drafts;
    private final CurrentAccount current;

    AuthoringCard(Drafts drafts, CurrentAccount current) {
        this.drafts = drafts;
        this.current = current;
    }

    @Override
    public int order() {
        return BEFORE_OWN_LEARNING;
    }

    @Override
    public Optional<Component> card(LearningFacts facts, Component owner) {
        if (!current.may(Permissions.CONTENT_EDIT) && !current.may(Permissions.CONTENT_REVIEW)) {
            return Optional.empty();
        }
        var waiting = drafts.waiting();
        var card = new Card(owner.getTranslation("learning.home.authoring"));
        card.setId("authoring");
        card.add(
                waiting.isEmpty()
                        ? new Paragraph(owner.getTranslation("learning.home.authoring.none"))
                        : list(waiting, owner));
        var all = new Anchor(AuthoringNavigation.drafts(), owner.getTranslation("learning.home.authoring.all"));
        all.setId("all-drafts");
        all.addClassName("link");
        card.add(all);
        return Optional.of(card);
    }

    private static Component list(List<DraftSummary> waiting, Component owner) {
        var list = new UnorderedList();
        list.addClassName("list");
        waiting.stream()
                .limit(SHOWN)
                .forEach(draft ->
                        list.add(new ListItem(new Anchor(AuthoringNavigation.draft(draft.id()), words(draft, owner)))));
        return list;
    }

    private static String words(DraftSummary draft, Component owner) {
        if (draft.state() == DraftState.SUBMITTED) {
            return owner.getTranslation("learning.home.authoring.review", draft.title());
        }
        return draft.state() == DraftState.REVIEWED
                ? owner.getTranslation("learning.home.authoring.publish", draft.title())
                : owner.getTranslation("learning.home.authoring.mend", draft.title());
    }
}
