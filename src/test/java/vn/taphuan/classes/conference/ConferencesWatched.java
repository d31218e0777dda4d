package vn.taphuan.classes.conference;

import org.springframework.context.ApplicationContext;

/** How many conferences are watched in an application, for tests that look from outside. */
public final class ConferencesWatched {

    private ConferencesWatched() {}

    public static int in(ApplicationContext application) {
        return application.getBean(ConferencePictures.class).watched();
    }
}
