package vn.taphuan.catalogue.adaptation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleContent;
import vn.taphuan.platform.security.UnitId;

/**
 * One module as a centre adapts it.
 *
 * @param revision how often it has been saved; 0 while the centre has changed nothing
 * @param base the version of the province that it rests on, with its lessons
 * @param newest the version of the province that is published now
 * @param changes what the newest version has against the base; empty while both are the same
 * @param saved who saved it last, and when
 * @param force what is in force for the trainees; none while they get the province's version
 */
public record Adaptation(
        UnitId centre,
        int revision,
        AdaptationContent content,
        ModuleContent base,
        ModuleContent newest,
        List<LessonChange> changes,
        @Nullable Step saved,
        @Nullable Force force) {

    public Adaptation {
        changes = List.copyOf(changes);
    }

    public boolean outdated() {
        return !base.summary().version().equals(newest.summary().version());
    }

    /** Saved, and not what the trainees get. */
    public boolean waits() {
        return revision > 0 && (force == null || force.revision() != revision);
    }

    /** Who did something, and when. */
    public record Step(String by, Instant at) {}

    /** @param revision that was approved */
    public record Force(int revision, Step approved) {}

    /** How a lesson of the base differs in the province's newest version. */
    public record LessonChange(String lesson, String title, Kind kind) {
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }
    }
}
