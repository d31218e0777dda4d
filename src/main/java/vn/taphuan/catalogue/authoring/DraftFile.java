package vn.taphuan.catalogue.authoring;

import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.DraftSummary.DraftStep;

/**
 * A text as it stands in a draft.
 *
 * @param text none where the draft leaves the file out
 * @param revision how often it has been saved in this draft; 0 while it stands as published
 * @param saved who saved it last here, and when
 */
public record DraftFile(
        String path,
        @Nullable String text,
        int revision,
        @Nullable DraftStep saved) {}
