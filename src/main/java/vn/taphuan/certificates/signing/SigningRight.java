package vn.taphuan.certificates.signing;

import org.jspecify.annotations.Nullable;

/** As what somebody may sign for a body, and under which recorded paper; a director needs none. */
public record SigningRight(
        SigningCapacity capacity, @Nullable AuthorisationId authorisation) {}
