/** Calendars of a person, a room or a lecturer for programs of their own, behind secret links that can be revoked. */
@NamedInterface
@NullMarked
package vn.taphuan.classes.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
