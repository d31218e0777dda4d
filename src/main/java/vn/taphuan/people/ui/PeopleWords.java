package vn.taphuan.people.ui;

import com.vaadin.flow.component.Component;
import vn.taphuan.people.AccountState;
import vn.taphuan.people.Role;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** States and roles in words. */
final class PeopleWords {

    private PeopleWords() {}

    static String role(Role role, Component owner) {
        return owner.getTranslation("people.role." + role.name());
    }

    static String state(AccountState state, Component owner) {
        return owner.getTranslation("people.state." + state.name());
    }

    static StateBadge badge(AccountState state, Component owner) {
        var word = state(state, owner);
        return switch (state) {
            case WAITING -> new StateBadge(Tone.NEUTRAL, "wait", word);
            case ACTIVE -> new StateBadge(Tone.DONE, "check", word);
            case CLOSED -> new StateBadge(Tone.NEUTRAL, "ban", word);
        };
    }
}
