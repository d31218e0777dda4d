package vn.taphuan.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.LocalDate;
import java.util.function.IntFunction;
import vn.taphuan.planning.YearPlan;
import vn.taphuan.platform.ui.Links;

/** The year of a page, in its address. */
final class PlanYear {

    private PlanYear() {}

    /** This year where the address names none, or none for which plans are made. */
    static int of(BeforeEnterEvent event, LocalDate today) {
        return event.getRouteParameters()
                .get("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(year -> YearPlan.isPossible(year, today))
                .orElse(today.getYear());
    }

    /** The years before and after. @param path of the same page for a year */
    static Component chooser(Component owner, int year, LocalDate today, IntFunction<String> path) {
        var nav = new Nav();
        nav.addClassNames("row", "wrap");
        nav.getElement().setAttribute("aria-label", owner.getTranslation("planning.years"));
        for (int other : new int[] {year - 1, year + 1}) {
            if (YearPlan.isPossible(other, today)) {
                var link = Links.small(path.apply(other), owner.getTranslation("planning.year", String.valueOf(other)));
                link.setId("year-" + other);
                nav.add(link);
            }
        }
        return new Div(nav);
    }
}
