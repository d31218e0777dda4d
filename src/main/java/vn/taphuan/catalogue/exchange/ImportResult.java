package vn.taphuan.catalogue.exchange;

import vn.taphuan.catalogue.authoring.DraftId;

/** What became of an archive that was to be imported. */
public sealed interface ImportResult {

    /** Its files stand in a new draft. */
    record Imported(DraftId draft) implements ImportResult {}

    /** Nothing was kept; the preview says why. */
    record NotImported(ImportPreview preview) implements ImportResult {}
}
