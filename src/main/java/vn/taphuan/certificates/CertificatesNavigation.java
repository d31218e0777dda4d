package vn.taphuan.certificates;

/** Addresses of the pages about certificates, relative to the root of the application. */
public final class CertificatesNavigation {

    /** The own certificates, and what is missing for the next one. */
    public static final String MINE = "my-certificates";

    private CertificatesNavigation() {}
}
