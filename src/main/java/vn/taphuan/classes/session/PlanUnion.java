package vn.taphuan.classes.session;

import java.util.List;

/** Many plans of one class as one, so that what lies around them is looked up once. */
final class PlanUnion {

    private PlanUnion() {}

    /** The first plan with the places of all plans, and the sessions of all plans one after the other. */
    static ClassContent of(List<ClassContent> plans) {
        var first = plans.getFirst();
        return new ClassContent(
                first.centre(),
                first.name(),
                first.programme(),
                first.modules(),
                first.seats(),
                first.selfEnrolment(),
                first.advisedBy(),
                first.directedBy(),
                first.paper(),
                plans.stream()
                        .flatMap(plan -> plan.places().stream())
                        .distinct()
                        .toList(),
                plans.stream().flatMap(plan -> plan.sessions().stream()).toList());
    }

    /** Of clashes numbered over all plans those of one plan, in its own numbers. @param before sessions of the plans before it */
    static List<Clash> ofOne(List<Clash> clashes, int before, int sessions) {
        return clashes.stream()
                .filter(clash -> clash.session() > before && clash.session() <= before + sessions)
                .map(clash -> new Clash(
                        clash.kind(),
                        clash.session() - before,
                        clash.thing(),
                        clash.name(),
                        clash.date(),
                        clash.halfDay(),
                        clash.other(),
                        clash.reason()))
                .toList();
    }
}
