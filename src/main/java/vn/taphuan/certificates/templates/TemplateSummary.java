package vn.taphuan.certificates.templates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * A version of a template.
 *
 * @param number of the version, from 1
 * @param revision counts its changes, until it is put into use
 * @param usedSince when it was first put into use; from then on it never changes
 * @param confirmation that it is the form which is to be used; none while it is a proposal
 */
public record TemplateSummary(
        TemplateId id,
        UnitId body,
        String name,
        int number,
        int revision,
        String changedBy,
        Instant changedAt,
        @Nullable Instant usedSince,
        @Nullable Confirmation confirmation) {

    /** @param basis the paper on which the form rests */
    public record Confirmation(String by, Instant at, String basis) {}
}
