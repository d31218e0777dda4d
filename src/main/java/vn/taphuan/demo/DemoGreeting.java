package vn.taphuan.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;

/** Tells whoever started the demo where it is and how to come in. The password is published on purpose: the demo answers only here. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoGreeting {

    private final Deployment deployment;

    DemoGreeting(Deployment deployment) {
        this.deployment = deployment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var text = new StringBuilder("\n  Tập huấn: ")
                .append(deployment.publicUrl().map(Object::toString).orElse("-"));
        text.append("\n\n  Tài khoản dùng thử (demo accounts), mật khẩu (password): ")
                .append(DemoAccounts.PASSWORD);
        DemoAccounts.PEOPLE.forEach(
                person -> text.append(String.format("%n    %-11s %s", person.userName(), person.position())));
        System.out.println(text.append('\n'));
    }
}
