package vn.taphuan;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests of people who have not signed in. Each leaves nobody signed in. */
public final class Outside {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private Outside() {}

    /** From an address of its own, so that the limit of one test does not reach another. */
    public static MockHttpServletResponse open(MockMvc browser, MockHttpServletRequestBuilder request)
            throws Exception {
        return from("198.51.100." + ADDRESSES.getAndIncrement() % 250, browser, request);
    }

    public static MockHttpServletResponse from(String address, MockMvc browser, MockHttpServletRequestBuilder request)
            throws Exception {
        return browser.perform(request.with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }
}
