package vn.taphuan.certificates.token;

import java.util.List;
import vn.taphuan.classes.ClassId;

/** A released batch and the signatures on its papers, by number. */
public record SignedBatch(ClassId trainingClass, String classLabel, List<SignedPaper> papers) {

    public SignedBatch {
        papers = List.copyOf(papers);
    }

    public long waiting() {
        return papers.stream().filter(SignedPaper::waits).count();
    }

    public long signed() {
        return papers.stream()
                .filter(paper -> paper.counts() && !paper.signatures().isEmpty())
                .count();
    }
}
