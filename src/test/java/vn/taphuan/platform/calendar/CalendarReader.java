package vn.taphuan.platform.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads calendar files with another library than the one that writes them; texts come back as people typed them. */
public final class CalendarReader {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    private final Calendar calendar;

    private CalendarReader(Calendar calendar) {
        this.calendar = calendar;
    }

    /** An event as it was read. */
    public record Read(
            String uid,
            int sequence,
            String start,
            String zone,
            String end,
            String summary,
            String location,
            String status) {}

    public static CalendarReader of(String file) {
        try {
            return new CalendarReader(new CalendarBuilder().build(new StringReader(file)));
        } catch (IOException | ParserException wrong) {
            throw new AssertionError("another program could not read the calendar:\n" + file, wrong);
        }
    }

    public Calendar calendar() {
        return calendar;
    }

    public List<Read> events() {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream()
                .map(event -> new Read(
                        value(event, Property.UID),
                        Integer.parseInt(value(event, Property.SEQUENCE)),
                        value(event, Property.DTSTART),
                        zone(event),
                        value(event, Property.DTEND),
                        value(event, Property.SUMMARY),
                        value(event, Property.LOCATION),
                        value(event, Property.STATUS)))
                .toList();
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    private static String zone(VEvent event) {
        return event.<Property>getProperty(Property.DTSTART)
                .flatMap(start -> start.<Parameter>getParameter("TZID"))
                .map(Parameter::getValue)
                .orElse("");
    }
}
