package vn.taphuan.bench;

import java.io.IOException;
import vn.taphuan.bench.Figures.Step;

/** The way to an address through the sign-in, where it is asked for. */
final class SignIn {

    private static final String DOOR = "/login";

    private SignIn() {}

    /** @return the page behind the address, or whatever came instead of it */
    static Browser.Page on(Browser browser, String address, String userName, Figures figures) throws IOException {
        long from = System.nanoTime();
        var page = browser.go(address);
        if (!page.address().startsWith(DOOR)) {
            return page;
        }
        figures.took(Step.DOOR, from);
        from = System.nanoTime();
        page = browser.post(
                DOOR,
                "_csrf=" + Html.encoded(Html.hidden(page.html(), "_csrf")) + "&username=" + userName + "&password="
                        + People.PASSWORD);
        if (page.status() == 200 && !page.address().startsWith(DOOR)) {
            figures.took(Step.SIGN_IN, from);
        }
        return page;
    }
}
