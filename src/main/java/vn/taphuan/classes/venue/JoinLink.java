package vn.taphuan.classes.venue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Address of a meeting over the line: https, with a host and without a name or password in it. */
public record JoinLink(String value) {

    static final int LONGEST = 500;

    public JoinLink {
        if (!isGood(value)) {
            throw new IllegalArgumentException("not an https address");
        }
    }

    public static Optional<JoinLink> parse(String typed) {
        var text = typed.strip();
        return isGood(text) ? Optional.of(new JoinLink(text)) : Optional.empty();
    }

    private static boolean isGood(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getHost().contains(".")
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
