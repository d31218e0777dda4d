package vn.taphuan.classes.session;

import java.util.List;

/** What is to be said of a plan while it is typed. */
public record ClassCheck(List<ClassProblem> problems, List<Clash> clashes, List<ClassWarning> warnings) {

    public boolean refused() {
        return !problems.isEmpty() || !clashes.isEmpty();
    }
}
