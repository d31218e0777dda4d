package vn.taphuan.platform.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import vn.taphuan.platform.time.PlatformTime;

/**
 * A calendar as a file, for feeds and for messages. Its method is always PUBLISH: REQUEST would ask each receiver for an answer, which
 * nobody here reads. Times carry the zone of Vietnam, which the file describes.
 */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar";
    private static final String PRODUCT = "-//Tap huan//VI";
    /** How often programs that keep the feed are asked to look again. */
    private static final String LOOK_AGAIN = "PT1H";

    private CalendarFile() {}

    /**
     * The same entries in the same order give the same bytes.
     *
     * @param name of the calendar, as programs show it in their lists
     */
    public static byte[] published(String name, List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(new Method(Method.PUBLISH));
        calendar.addProperty(new RawProperty("X-WR-CALNAME", escaped(name)));
        calendar.addProperty(new RawProperty("X-WR-TIMEZONE", PlatformTime.ZONE.getId()));
        calendar.addProperty(new RawProperty("X-PUBLISHED-TTL", LOOK_AGAIN));
        calendar.getTimezoneInfo().setDefaultTimezone(vietnam());
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return Folding.byOctets(written(calendar)).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setDateStart(instant(entry.start()));
        event.setDateEnd(instant(entry.end()));
        event.setSummary(entry.summary());
        if (!entry.location().isEmpty()) {
            event.setLocation(entry.location());
        }
        if (!entry.description().isEmpty()) {
            event.setDescription(entry.description());
        }
        if (entry.url() != null) {
            event.setUrl(entry.url());
        }
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static Date instant(LocalDateTime local) {
        return Date.from(local.atZone(PlatformTime.ZONE).toInstant());
    }

    /** One offset since 13/06/1975: that is all a program needs to know for dates of today. Made anew, since the library's parts can change. */
    private static TimezoneAssignment vietnam() {
        var standard = new StandardTime();
        standard.setDateStart(new DateTimeComponents(1975, 6, 13, 0, 0, 0, false));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 8, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 7, 0));
        standard.addTimezoneName("+07");
        var zone = new VTimezone(PlatformTime.ZONE.getId());
        zone.addStandardTime(standard);
        return new TimezoneAssignment(TimeZone.getTimeZone(PlatformTime.ZONE), zone);
    }

    private static String written(ICalendar calendar) {
        var out = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As RFC 5545 (3.3.11) asks for texts; the library writes properties that it does not know as they are. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", " ");
    }
}
