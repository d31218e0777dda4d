package vn.taphuan.catalogue;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Where somebody is in a lesson.
 *
 * @param perMille how much of the text has passed the lower edge of the screen, 0 to 1000
 * @param anchor id of the heading above, empty before the first
 * @param at when he was there
 */
public record ReadingPosition(int perMille, String anchor, Instant at) {

    public static final int WHOLE = 1000;

    private static final Pattern ANCHOR = Pattern.compile("[a-z0-9-]{0,120}");

    /** What comes from outside is brought within its bounds; an anchor of the wrong form becomes empty. */
    public ReadingPosition {
        perMille = Math.clamp(perMille, 0, WHOLE);
        anchor = ANCHOR.matcher(anchor).matches() ? anchor : "";
    }
}
