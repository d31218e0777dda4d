package vn.taphuan.certificates.signing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.AccountId;

/** A recorded authorisation as lists show it; {@code endedAt} when it was ended before its last day. */
public record AuthorisationSummary(
        AuthorisationId id,
        AuthorisationContent content,
        String personName,
        @Nullable Instant endedAt) {

    AuthorisationSummary named(Map<AccountId, AccountSummary> people) {
        var person = people.get(content.person());
        return person == null ? this : new AuthorisationSummary(id, content, person.fullName(), endedAt);
    }
}
