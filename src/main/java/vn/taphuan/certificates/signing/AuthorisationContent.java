package vn.taphuan.certificates.signing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * A paper that lets somebody sign for an issuing body (T-15, T-33).
 *
 * @param capacity {@link SigningCapacity#DEPUTY} or {@link SigningCapacity#STANDING_COMMITTEE}; a director needs no paper
 * @param scope in the words of the paper
 * @param programme the one programme that it is limited to; none for all
 * @param validTo the last day
 */
public record AuthorisationContent(
        UnitId body,
        AccountId person,
        SigningCapacity capacity,
        String paperNumber,
        LocalDate paperDate,
        String scope,
        @Nullable ProgrammeCode programme,
        LocalDate validFrom,
        LocalDate validTo) {}
