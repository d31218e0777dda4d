package vn.taphuan.certificates.signing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.UnitReach;

/** Decides as what somebody may sign for an issuing body on a day (T-15, T-33). */
@Component
public class SigningRights {

    private final JdbcClient jdbc;
    private final UnitReach reach;

    SigningRights(JdbcClient jdbc, UnitReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * A director of the body (or of the body that took it over) signs without a paper; everybody else who may sign at all needs
     * one that is valid on that day and covers the programme.
     *
     * @return none when the person may not sign for this body
     */
    public Optional<SigningRight> of(SignedIn person, IssuingBody body, ProgrammeCode programme, LocalDate on) {
        if (!reaches(person, body, on)) {
            return Optional.empty();
        }
        if (body.authority() == SigningAuthority.STANDING_COMMITTEE) {
            return authorised(person, body, SigningCapacity.STANDING_COMMITTEE, programme, on);
        }
        return isDirector(person, body, on)
                ? Optional.of(new SigningRight(SigningCapacity.DIRECTOR, null))
                : authorised(person, body, SigningCapacity.DEPUTY, programme, on);
    }

    private boolean reaches(SignedIn person, IssuingBody body, LocalDate on) {
        var units = person.unitsWith(Permissions.CERTIFICATE_SIGN);
        return !units.isEmpty() && reach.reach(units, on).includes(body.unit());
    }

    private boolean isDirector(SignedIn person, IssuingBody body, LocalDate on) {
        return person.grants().stream()
                .filter(grant -> grant.role().equals(Role.CENTRE_DIRECTOR.name()))
                .anyMatch(grant -> reach.reach(Set.of(grant.unit()), on).includes(body.unit()));
    }

    private Optional<SigningRight> authorised(
            SignedIn person, IssuingBody body, SigningCapacity capacity, ProgrammeCode programme, LocalDate on) {
        return jdbc.sql("""
                        select id from certificate_authorisation
                        where unit_id = :body and account_id = :person and capacity = :capacity and ended_at is null
                          and valid_from <= :on and valid_to >= :on and (programme_code is null or programme_code = :programme)
                        order by valid_to desc limit 1""")
                .param("body", body.unit().value())
                .param("person", person.account().value())
                .param("capacity", capacity.name())
                .param("on", on)
                .param("programme", programme.value())
                .query((row, number) -> new SigningRight(capacity, new AuthorisationId(row.getObject(1, UUID.class))))
                .optional();
    }
}
