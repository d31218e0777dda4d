package vn.taphuan.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authentication of the security context: a {@link SignedIn} whose permissions are the authorities. */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final SignedIn signedIn;

    public SignedInAuthentication(SignedIn signedIn) {
        super(signedIn.permissions().stream().map(SimpleGrantedAuthority::new).toList());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignedInAuthentication that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + signedIn.hashCode();
    }
}
