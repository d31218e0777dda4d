package vn.taphuan.classes.session;

import java.util.List;
import java.util.Map;

/**
 * What is to be said of a plan while it is typed.
 *
 * @param remedies what would solve a clash or what is warned of, the nearest first; none where nothing was found
 */
public record ClassCheck(
        List<ClassProblem> problems,
        List<Clash> clashes,
        List<ClassWarning> warnings,
        Map<Remark, List<Remedy>> remedies) {

    public boolean refused() {
        return !problems.isEmpty() || !clashes.isEmpty();
    }

    public List<Remedy> remedies(Remark remark) {
        return remedies.getOrDefault(remark, List.of());
    }
}
