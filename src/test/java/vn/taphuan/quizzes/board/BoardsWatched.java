package vn.taphuan.quizzes.board;

import org.springframework.context.ApplicationContext;

/** How many sittings are watched in an application, for tests that look from outside. */
public final class BoardsWatched {

    private BoardsWatched() {}

    public static int in(ApplicationContext application) {
        return application.getBean(Pictures.class).watched();
    }
}
