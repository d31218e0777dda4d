package vn.taphuan.classes.checkin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LightPage;
import vn.taphuan.platform.web.OpenAddresses;

/**
 * The pages of somebody who checks in. Whoever scans the hall's screen may have to sign in first, which takes longer than a code lives:
 * the browser's session remembers that the code was opened in time, so that a picture of it sent to another phone is of no use there.
 * Forms may be sent again by an impatient finger or a bad line: they lead to the same page.
 */
@LightPage
class CheckInPages implements OpenAddresses {

    static final String ROOT = "/checkin";
    private static final String GO = ROOT + "/go/{token}";
    private static final String DONE = ROOT + "/done/";
    private static final String SEEN = CheckInPages.class.getName();

    private final CheckIns checkIns;
    private final Clock clock;

    CheckInPages(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** A token that this browser opened while it stood on the screen. */
    private record Seen(String token, Instant at) implements Serializable {}

    @Override
    public List<String> open() {
        return List.of(ROOT + "/*");
    }

    /** Behind the QR code, before anybody has signed in. */
    @GetMapping(ROOT + "/{token}")
    String scanned(@PathVariable String token, HttpServletRequest request) {
        if (checkIns.isFresh(token)) {
            request.getSession().setAttribute(SEEN, new Seen(token, clock.instant()));
        }
        return "redirect:" + GO;
    }

    @GetMapping(GO)
    @RolesAllowed(Permissions.LEARN)
    String look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(checkIns.look(token, seen(token, request)), token, response, model);
    }

    @PostMapping(GO)
    @RolesAllowed(Permissions.LEARN)
    String checkIn(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(checkIns.byToken(token, seen(token, request)), token, response, model);
    }

    /** The page on which the digits beside the QR code are typed. */
    @GetMapping(ROOT)
    @RolesAllowed(Permissions.LEARN)
    String type(HttpServletResponse response, Model model) {
        return form("", null, response, model);
    }

    @PostMapping(ROOT)
    @RolesAllowed(Permissions.LEARN)
    String typed(@RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        return switch (checkIns.byCode(code)) {
            case CheckInResult.Unknown unknown -> form(code, "unknown", response, model);
            case CheckInResult.Replaced replaced -> form(code, "replaced", response, model);
            case CheckInResult.TooManyTries many -> form(code, "tries", response, model);
            case CheckInResult other -> answer(other, null, response, model);
        };
    }

    @GetMapping(DONE + "{session}")
    @RolesAllowed(Permissions.LEARN)
    String done(@PathVariable String session, HttpServletResponse response, Model model) {
        var mine = SessionId.parse(session)
                .flatMap(checkIns::mine)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(Page.done(mine), null, response, model);
    }

    /**
     * What the template shows, under the names that it uses; {@code checkin.state.<state>.title} and {@code .text} say it.
     *
     * @param at when he checked in, when it opens, or when it ended
     * @param own the person's own place, where this is another
     * @param mark what a clerk has entered, where that is not "present"
     */
    record Page(
            String state,
            @Nullable Hall hall,
            String place,
            @Nullable ZonedDateTime at,
            String own,
            @Nullable Mark mark) {

        static Page of(String state, Hall hall) {
            return new Page(state, hall, hall.placeName(), null, "", null);
        }

        static Page at(String state, Hall hall, Instant moment) {
            return new Page(state, hall, hall.placeName(), moment.atZone(PlatformTime.ZONE), "", null);
        }

        /** One about which nothing more is known. */
        static Page nowhere(String state) {
            return new Page(state, null, "", null, "", null);
        }

        static Page done(CheckInResult.CheckedIn done) {
            return new Page(
                    "done",
                    done.hall(),
                    done.placeName(),
                    done.at().atZone(PlatformTime.ZONE),
                    "",
                    done.mark() == Mark.PRESENT ? null : done.mark());
        }
    }

    private static String answer(
            CheckInResult result, @Nullable String token, HttpServletResponse response, Model model) {
        return switch (result) {
            case CheckInResult.CheckedIn done ->
                "redirect:" + DONE + done.hall().session().value();
            case CheckInResult.Ready(var hall) -> show(Page.of("ready", hall), token, response, model);
            case CheckInResult.TooEarly(var hall, var opens) ->
                show(Page.at("early", hall, opens), token, response, model);
            case CheckInResult.TooLate(var hall, var ended) ->
                show(Page.at("late", hall, ended), token, response, model);
            case CheckInResult.NotOnList(var hall) -> show(Page.of("not-on-list", hall), token, response, model);
            case CheckInResult.OfAnotherPlace(var hall, var own) ->
                show(new Page("elsewhere", hall, hall.placeName(), null, own, null), token, response, model);
            case CheckInResult.ClassClosed(var hall) -> show(Page.of("closed", hall), token, response, model);
            case CheckInResult.Replaced replaced -> show(Page.nowhere("replaced"), token, response, model);
            case CheckInResult.Unknown unknown -> show(Page.nowhere("unknown"), token, response, model);
            case CheckInResult.TooManyTries many -> show(Page.nowhere("tries"), token, response, model);
        };
    }

    private static String show(Page page, @Nullable String token, HttpServletResponse response, Model model) {
        uncached(response);
        model.addAttribute("page", page);
        model.addAttribute("token", token);
        return "classes/checkin";
    }

    private static String form(String typed, @Nullable String problem, HttpServletResponse response, Model model) {
        uncached(response);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "classes/checkin-code";
    }

    private static @Nullable Instant seen(String token, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(SEEN) instanceof Seen(String its, Instant at)
                        && its.equals(token)
                ? at
                : null;
    }

    private static void uncached(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
