package vn.taphuan.classes.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That there is a secret link to a calendar; the link itself is known only to those who were given it.
 *
 * @param madeBy name of whoever made it
 * @param readOn the last day on which a program read it; none where none ever did
 */
public record FeedLink(
        Instant madeAt, String madeBy, @Nullable LocalDate readOn) {}
