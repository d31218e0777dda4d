package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.catalogue.authoring.StructureResult;
import vn.taphuan.platform.ui.Note;

/** What became of a change that was not typed in an editor: left out, brought back, moved. The page shows what stands by then. */
final class SaveWords {

    private SaveWords() {}

    /** @param saved what to say when it was done */
    static Component said(Component owner, SaveResult result, Supplier<Component> saved) {
        return switch (result) {
            case SaveResult.Saved _ -> saved.get();
            case SaveResult.ChangedMeanwhile(DraftFile now) ->
                Note.attention(
                        owner.getTranslation("catalogue.draft.meanwhile"),
                        owner.getTranslation("catalogue.draft.meanwhile.text", DraftWords.step(owner, now.saved())));
            case SaveResult.NotOpen(DraftState state) -> notOpen(owner, state);
            case SaveResult.BadPath _ ->
                Note.error(
                        owner.getTranslation("catalogue.saving.bad-path"),
                        owner.getTranslation("catalogue.draft.unchanged"));
            case SaveResult.TooLarge(int most) ->
                Note.error(
                        owner.getTranslation("catalogue.saving.too-large", most / 1000),
                        owner.getTranslation("catalogue.draft.unchanged"));
        };
    }

    /** @param done what to say when it was done */
    static Component said(Component owner, StructureResult result, Supplier<Component> done) {
        return switch (result) {
            case StructureResult.Done _ -> done.get();
            case StructureResult.NotOpen(DraftState state) -> notOpen(owner, state);
            case StructureResult.Gone _ ->
                Note.attention(
                        owner.getTranslation("catalogue.draft.gone"),
                        owner.getTranslation("catalogue.draft.gone.text"));
            case StructureResult.Full _ ->
                Note.attention(
                        owner.getTranslation("catalogue.draft.full"),
                        owner.getTranslation("catalogue.draft.unchanged"));
        };
    }

    private static Component notOpen(Component owner, DraftState state) {
        return Note.attention(
                owner.getTranslation("catalogue.draft.wrong-state"),
                owner.getTranslation(
                        "catalogue.draft.wrong-state.text",
                        owner.getTranslation(
                                "catalogue.draft.state-now." + state.name().toLowerCase(java.util.Locale.ROOT))));
    }
}
