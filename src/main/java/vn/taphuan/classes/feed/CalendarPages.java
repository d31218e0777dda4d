package vn.taphuan.classes.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.taphuan.platform.web.LookupLimit;
import vn.taphuan.platform.web.OpenAddresses;

/**
 * The address behind a calendar's link, read by programs every hour or so: without session or cookie, limited per address. A program
 * that has the present file already is told so (304) and gets no second one.
 */
@Controller
class CalendarPages implements OpenAddresses {

    static final String PATH = "/calendar";
    private static final String SECONDS_TO_WAIT = "60";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final LookupLimit limit;

    CalendarPages(CalendarFeeds feeds, Clock clock, @Value("${taphuan.calendar.per-minute:60}") int perMinute) {
        this.feeds = feeds;
        this.limit = new LookupLimit(perMinute, clock);
    }

    @Override
    public List<String> open() {
        return List.of(PATH + "/*.ics");
    }

    @Override
    public List<String> harmless() {
        return open();
    }

    @GetMapping(PATH + "/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .headers(CalendarPages::secret)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        return feeds.read(token)
                .map(feed -> ResponseEntity.ok()
                        .headers(CalendarPages::secret)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"taphuan.ics\"")
                        .contentType(CALENDAR)
                        .eTag(feed.tag())
                        .body(feed.file()))
                .orElseGet(() ->
                        ResponseEntity.notFound().headers(CalendarPages::secret).build());
    }

    /** The address is the secret: it goes to no other page and into no index; the reader may keep the file, and asks again each time. */
    private static void secret(HttpHeaders headers) {
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Robots-Tag", "noindex, nofollow");
    }
}
