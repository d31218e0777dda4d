package vn.taphuan.certificates.issuing;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * Whom the proposer puts forward.
 *
 * @param reasons why somebody who lacks something is included nevertheless
 * @param decision the decision that recognises the completion, where it has been taken (T-30, "cần đối chiếu")
 */
public record ProposalContent(
        ClassId trainingClass,
        Set<AccountId> people,
        Map<AccountId, String> reasons,
        CertificateData.@Nullable Decision decision) {

    public ProposalContent {
        people = Set.copyOf(people);
        reasons = Map.copyOf(reasons);
    }
}
