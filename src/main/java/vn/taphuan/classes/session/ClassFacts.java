package vn.taphuan.classes.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/** A plan as the audit log keeps it: fields and short lines that a person can compare, with the names of that day. */
@Component
class ClassFacts {

    private final MessageSource texts;

    ClassFacts(MessageSource texts) {
        this.texts = texts;
    }

    Map<String, Object> of(ClassDetail plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("centre", plan.centre());
        facts.put("name", plan.name());
        facts.put("programme", plan.programme());
        facts.put("modules", codes(plan.modules()));
        facts.put("seats", plan.seats());
        facts.put("selfEnrolment", plan.selfEnrolment());
        put(facts, "advisedBy", plan.advisedBy());
        put(facts, "directedBy", plan.directedBy());
        put(facts, "paper", plan.paper());
        facts.put(
                "places",
                plan.places().stream()
                        .map(place -> place.name() + " (" + place.seats() + ")")
                        .toList());
        facts.put("sessions", plan.sessions().stream().map(this::line).toList());
        return facts;
    }

    /** "26/11/2026 sáng, 4: m1, m4 · Hội trường tầng 2 · Lương Đức Mẫu Khánh". */
    private String line(SessionDetail session) {
        var half = texts.getMessage("classes.half-day." + session.halfDay(), null, Language.VIETNAMESE);
        return Stream.of(
                        Formats.date(session.date()) + " " + half + ", " + session.periods() + ": "
                                + codes(session.modules()),
                        session.rooms().stream()
                                .map(SessionDetail.RoomUse::name)
                                .collect(Collectors.joining(" + ")),
                        session.lecturers().stream()
                                .map(SessionDetail.Teacher::name)
                                .collect(Collectors.joining(" + ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String codes(List<ModuleCode> modules) {
        return modules.stream().map(ModuleCode::value).collect(Collectors.joining(", "));
    }

    private static void put(Map<String, Object> facts, String field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value);
        }
    }
}
