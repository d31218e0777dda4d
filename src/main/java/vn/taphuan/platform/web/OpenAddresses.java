package vn.taphuan.platform.web;

import java.util.List;

/** A feature names the addresses that it opens to people who are not signed in; everything else asks for a sign-in. */
public interface OpenAddresses {

    /** Patterns open to everybody, for instance {@code /verify/**}. */
    default List<String> open() {
        return List.of();
    }

    /** Patterns of APIs that carry a token of their own in a header and so need no protection against forged forms. */
    default List<String> guardedByToken() {
        return List.of();
    }

    /**
     * Open patterns that change nothing and answer everybody alike: a forged form does no harm, a page left open for hours still
     * works, and nobody gets a session or a cookie there.
     */
    default List<String> harmless() {
        return List.of();
    }
}
