package vn.taphuan.catalogue.authoring;

/** What became of a change to what a programme consists of. */
public sealed interface StructureResult {

    /** @param path of the file that was made or moved, or of the module's settings; empty when something was left out */
    record Done(String path) implements StructureResult {}

    /** The draft no longer takes changes. */
    record NotOpen(DraftState state) implements StructureResult {}

    /** Somebody has left it out or moved it meanwhile. */
    record Gone() implements StructureResult {}

    /** There is room for no more. */
    record Full() implements StructureResult {}
}
