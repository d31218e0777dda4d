package vn.taphuan.platform.mail;

import org.springframework.context.ApplicationContext;

/** Lets tests of features deliver what they put into the outbox. */
public final class TestPost {

    private TestPost() {}

    public static void deliver(ApplicationContext application) {
        var delivery = application.getBean(OutboxDelivery.class);
        while (delivery.deliverDue() > 0) {
            // until nothing is due
        }
    }
}
