package vn.taphuan.platform.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short confirmations at the foot of the screen, five seconds long; never for errors. */
public final class Toasts {

    private static final int MILLIS = 5_000;

    private Toasts() {}

    public static void show(String text) {
        Notification.show(text, MILLIS, Position.BOTTOM_START);
    }
}
