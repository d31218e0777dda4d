package vn.taphuan.catalogue.authoring;

import java.time.Instant;

/**
 * A file that a draft changes.
 *
 * @param path within the programme's folder
 * @param revision how often it has been saved in this draft, from 1
 * @param outdated what is published is no longer what was changed here; nothing is published over it before somebody has compared them
 */
public record FileChange(String path, Kind kind, int revision, String by, Instant at, boolean outdated) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
