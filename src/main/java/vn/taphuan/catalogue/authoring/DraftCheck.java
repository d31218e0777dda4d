package vn.taphuan.catalogue.authoring;

import java.util.List;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.LintReport;

/**
 * What a look over a draft found.
 *
 * @param problems that keep it from being submitted and published
 * @param findings of the lint in the modules that the draft changes, as far as they have no problems
 */
public record DraftCheck(List<CourseProblem> problems, List<LintReport.Finding> findings) {

    public DraftCheck {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }
}
