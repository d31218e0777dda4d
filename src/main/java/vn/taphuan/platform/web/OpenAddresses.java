package vn.taphuan.platform.web;

import java.util.List;

/** A feature names the addresses that it opens to people who are not signed in; everything else asks for a sign-in. */
public interface OpenAddresses {

    /** Patterns open to everybody, for instance {@code /verify/**}. */
    default List<String> open() {
        return List.of();
    }

    /**
     * Open patterns that answer everybody alike and change nothing, or nothing but for who knows the secret in the address: a forged
     * form does no harm, a page left open for hours still works, and nobody gets a session or a cookie there.
     */
    default List<String> harmless() {
        return List.of();
    }
}
