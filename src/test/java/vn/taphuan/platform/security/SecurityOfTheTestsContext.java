package vn.taphuan.platform.security;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each application context brings a holder of the security context along, and the last one that was started stays in force. A
 * test whose context was started earlier gets its own back.
 */
public final class SecurityOfTheTestsContext implements TestExecutionListener, Ordered {

    @Override
    public void prepareTestInstance(TestContext test) {
        use(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        use(test);
    }

    private static void use(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    /** Right after the context is there, before anything signs in. */
    @Override
    public int getOrder() {
        return 2001;
    }
}
